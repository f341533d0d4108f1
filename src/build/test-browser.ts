import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './find-chromium.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

if (!existsSync(path.join(PROJECT, 'dist/index.html'))) {
  console.error('browser tests: there is no built site; run npm run build first.');
  process.exit(2);
}
const chromium = findChromium();
if (chromium === undefined) {
  console.error(
    'browser tests: no Chromium was found and none could be installed; install one and set CHROMIUM_PATH to it.',
  );
  process.exit(1);
}
console.log(`Chromium: ${chromium}`);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/@playwright/test/cli.js',
    'test',
    '-c',
    'e2e/playwright.config.ts',
    ...process.argv.slice(2),
  ],
  {
    cwd: PROJECT,
    stdio: 'inherit',
    env: { ...process.env, ...(chromium === 'playwright' ? {} : { CHROMIUM_PATH: chromium }) },
  },
);
process.exitCode = status ?? 1;
