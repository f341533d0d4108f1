import { chromium } from '@playwright/test';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { launch } from 'puppeteer-core';
import { BASE_PATH_JOURNEYS } from './base-path-journeys.ts';
import { buildSite } from './build-site.ts';
import { findChromium } from './find-chromium.ts';
import { serveFolder } from './folder-server.ts';
import { builtAddresses } from './published-addresses.ts';
import { choicesStay, READER_JOURNEYS } from './reader-journeys.ts';
import { walkJourneys } from './walk-journeys.ts';

/** Inside the project, where the build finds its packages; `dist` stays as it is. */
const FOLDER = path.resolve(import.meta.dirname, '../../test-results/base-path');
const BASE = '/docs/asyncio/';
const SITE = 'https://example.org';

function fail(sentence: string): never {
  console.error(`test-base-path: ${sentence}`);
  process.exit(1);
}

async function testBasePath(executable: string): Promise<{ passed: number; failed: number }> {
  const server = await serveFolder(FOLDER, BASE);
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
const { passed, failed } = await testBasePath(
  found === 'playwright' ? chromium.executablePath() : found,
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
