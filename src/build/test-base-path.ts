import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import { BASE_PATH_JOURNEYS } from './base-path-journeys.ts';
import { buildSite } from './build-site.ts';
import { findChromium } from './find-chromium.ts';
import { findPython } from './find-python.ts';
import { serveFolder } from './folder-server.ts';
import { builtAddresses } from './published-addresses.ts';
import { choicesStay, READER_JOURNEYS } from './reader-journeys.ts';
import { walkJourneys } from './walk-journeys.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
/** Inside the project, where the build finds its packages; `dist` stays as it is. */
const FOLDER = path.join(PROJECT, 'test-results/base-path');
const BASE = '/docs/asyncio/';
const SITE = 'https://example.org';

function fail(sentence: string): never {
  console.error(`test-base-path: ${sentence}`);
  process.exit(1);
}

/** Hands what programs read of the site to parsers that others wrote; prints how that went. */
function readByOthers(): { passed: number; failed: number } {
  const python = findPython();
  if (python === undefined) {
    console.log('Parsers of others: not run (no Python 3.10 or newer was found).');
    return { passed: 0, failed: process.env['CI'] === 'true' ? 1 : 0 };
  }
  const { status, stdout, stderr } = spawnSync(
    python,
    ['src/link/validate_faces.py', FOLDER, SITE + BASE],
    { cwd: PROJECT, encoding: 'utf8' },
  );
  // Its closing line is counted, not repeated.
  const [closing, passed = '0', failed = '0'] = /(\d+) passed, (\d+) failed\n$/.exec(stdout) ?? [];
  process.stdout.write(stdout.replace(closing ?? '', '') + stderr);
  return { passed: Number(passed), failed: status === 0 ? 0 : Math.max(1, Number(failed)) };
}

async function testBasePath(executable: string): Promise<{ passed: number; failed: number }> {
  const server = await serveFolder(FOLDER, { base: BASE });
  try {
    const site = { root: server.root, index: '' as const, pages: builtAddresses(FOLDER) };
    const browser = await launch({ executablePath: executable, args: ['--no-sandbox'] });
    console.log(`Chromium: ${executable}, ${site.pages.length} pages below ${BASE}`);
    try {
      return await walkJourneys(browser, site, [
        ...READER_JOURNEYS,
        choicesStay,
        ...BASE_PATH_JOURNEYS,
      ]);
    } finally {
      await browser.close();
    }
  } finally {
    server.close();
  }
}

const found = findChromium() ?? fail('no Chromium was found; install one and set CHROMIUM_PATH.');
process.env['BASE_PATH'] = BASE;
process.env['SITE_URL'] = SITE;
rmSync(FOLDER, { recursive: true, force: true });
if (!(await buildSite({ outDir: FOLDER }))) fail(`the site was not built for ${BASE}.`);
const browsed = await testBasePath(found === 'playwright' ? chromium.executablePath() : found);
const read = readByOthers();
const passed = browsed.passed + read.passed;
const failed = browsed.failed + read.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
