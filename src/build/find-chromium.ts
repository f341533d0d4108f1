import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

function present(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...PLACES].find(
    (place) => place !== undefined && place !== '' && existsSync(place),
  );
}

function attempt(command: string, args: string[], timeoutMs: number): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: timeoutMs });
    return true;
  } catch {
    return false;
  }
}

/**
 * A Chromium for the browser tests: one that is there, else Playwright's own, else Debian's package.
 * @returns its path; `playwright` when Playwright downloaded its own; undefined when none can be had
 */
export function findChromium(): string | undefined {
  const found = present();
  if (found !== undefined) return found;
  if (attempt('npx', ['playwright', 'install', 'chromium'], 240_000)) return 'playwright';
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    attempt('apt-get', ['update', '-q'], 120_000);
    attempt(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'],
      400_000,
    );
  }
  return present();
}
