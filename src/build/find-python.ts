import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const CHECK = 'import sys, json, venv; sys.exit(sys.version_info < (3, 10))';

/** Names and paths by which a Python may be started. */
function candidates(): string[] {
  const folder = path.join(PROJECT, '.cache/pythons/bin');
  const own = existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
  const named = ['3.14', '3.13', '3.12', '3.11', '3.10'].map((version) => `python${version}`);
  return ['python3', 'python', ...named, ...own];
}

/** A command that starts CPython 3.10 or newer, or undefined; it is asked, since a shim may name a version that is not there. */
export function findPython(): string | undefined {
  return candidates().find(
    (command) => spawnSync(command, ['-c', CHECK], { stdio: 'ignore' }).status === 0,
  );
}
