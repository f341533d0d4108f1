import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findPython } from './find-python.ts';

const python = findPython();
if (python === undefined) {
  console.error('verify: no Python 3.10 or newer was found; install one or run npm run pythons.');
  process.exitCode = process.env['CI'] === 'true' ? 1 : 0;
} else {
  const run = spawnSync(python, ['src/verify', ...process.argv.slice(2)], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: 'inherit',
  });
  process.exitCode = run.status ?? 1;
}
