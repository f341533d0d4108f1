import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Gives the paths and names by which a Python may be started, the project's own ones first. */
function candidates(): string[] {
  const folder = join(root, '.cache/pythons/bin');
  let own: string[] = [];
  try {
    own = readdirSync(folder).map((name) => join(folder, name));
  } catch {
    // Nothing was fetched yet.
  }
  const names = ['3.14', '3.13', '3.12', '3.11', '3.10'].map((version) => `python${version}`);
  return ['python3', 'python', ...own, ...names];
}

/** Tells whether the command starts a Python that the harness can run on; it is asked, not guessed. */
function isUsable(command: string): boolean {
  const check = 'import sys, json; sys.exit(sys.version_info < (3, 10))';
  return spawnSync(command, ['-c', check], { stdio: 'ignore' }).status === 0;
}

const python = candidates().find(isUsable);
if (python === undefined) {
  console.error('verify: no Python 3.10 or newer was found; install one or run `npm run pythons`.');
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
} else {
  const run = spawnSync(python, ['src/verify', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = run.status ?? 1;
}
