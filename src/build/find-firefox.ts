import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

function present(): string | undefined {
  return [process.env['FIREFOX_PATH'], ...PLACES].find(
    (place) => place !== undefined && place !== '' && existsSync(place),
  );
}

function install(args: string[], timeoutMs: number): void {
  try {
    execFileSync('apt-get', args, { stdio: 'ignore', timeout: timeoutMs });
  } catch {
    // Whether it is there afterwards is what counts.
  }
}

/**
 * A Firefox for the tests of the offline copy: `FIREFOX_PATH`, one in its usual place, or, where nobody minds an
 * installation (`CI=true`, as root), Debian's package.
 * @returns its path; undefined when none can be had
 */
export function findFirefox(): string | undefined {
  const found = present();
  const mayInstall = process.env['CI'] === 'true' && process.getuid?.() === 0;
  if (found !== undefined || !mayInstall || !existsSync('/usr/bin/apt-get')) return found;
  install(['update', '-q'], 120_000);
  install(['install', '-y', '-q', '--no-install-recommends', 'firefox-esr'], 400_000);
  return present();
}
