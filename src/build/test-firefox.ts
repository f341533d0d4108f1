import { unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { findFirefox } from './find-firefox.ts';
import { FOLDER_IN_ZIP, ZIP_NAME } from './offline-copy.ts';
import type { OpenedSite } from './opened-site.ts';
import { builtAddresses } from './published-addresses.ts';
import { choicesStayOnThePage, READER_JOURNEYS, type Journey } from './reader-journeys.ts';
import { walkJourneys } from './walk-journeys.ts';

const ZIP = path.resolve(import.meta.dirname, '../..', ZIP_NAME);
const CI = process.env['CI'] === 'true';
const CONTROL = 'control.html';

/** As a person's Firefox: each file is an origin of its own. And no way out: a proxy that nobody runs. */
const PREFERENCES = {
  'security.fileuri.strict_origin_policy': true,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

/** Unpacks the zip into a folder, and puts a page there with a module, which a folder must not be able to load. */
function unpack(folder: string): OpenedSite {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(ZIP)))) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const top = path.join(folder, FOLDER_IN_ZIP);
  writeFileSync(path.join(top, 'control.js'), 'document.title = "a module";');
  writeFileSync(
    path.join(top, CONTROL),
    '<!doctype html><title>nothing</title><script type="module" src="control.js"></script>',
  );
  return {
    root: `${pathToFileURL(top).href}/`,
    index: 'index.html',
    pages: [...builtAddresses(top), '/404.html'],
  };
}

/** Without this the other journeys prove nothing: a lenient Firefox opens what a reader's does not. */
const control: Journey = {
  name: 'this Firefox holds files apart, as that of a reader',
  walk: async (page, site) => {
    await page.goto(site.root + CONTROL);
    assert.equal(await page.title(), 'nothing');
  },
  refusal: /Cross-Origin Request Blocked/,
};

async function testFirefox(firefox: string): Promise<{ passed: number; failed: number }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'offline-copy-'));
  try {
    const site = unpack(folder);
    const browser = await launch({
      browser: 'firefox',
      executablePath: firefox,
      headless: true,
      extraPrefsFirefox: PREFERENCES,
    });
    console.log(`Firefox: ${firefox}, ${await browser.version()}`);
    try {
      return await walkJourneys(browser, site, [control, ...READER_JOURNEYS, choicesStayOnThePage]);
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!existsSync(ZIP)) {
  console.error('test-firefox: there is no export; run npm run export first.');
  process.exit(2);
}
const firefox = findFirefox();
if (firefox === undefined) {
  console.log(
    'Firefox: none was found, so the offline copy was not tried in it; install one or set FIREFOX_PATH to it.',
  );
  process.exitCode = CI ? 1 : 0;
} else {
  const { passed, failed } = await testFirefox(firefox);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
