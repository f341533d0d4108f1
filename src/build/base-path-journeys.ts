import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { addressIn, pageAt, type OpenedSite } from './opened-site.ts';
import { follow, seen, type Journey } from './reader-journeys.ts';

/** Files that no page shows and that other programs read. */
const FILES = [
  'errors.json',
  'errors.schema.json',
  'llms.txt',
  'sitemap.xml',
  'robots.txt',
  'asyncio_errors.py',
  'errors/event-loop-is-closed.md',
];

async function bytesOf(address: string): Promise<Buffer> {
  const response = await fetch(address);
  assert.equal(response.status, 200, address);
  return Buffer.from(await response.arrayBuffer());
}

async function unknownAddress(page: Page, site: OpenedSite): Promise<void> {
  const response = await page.goto(addressIn(site, '/e/event-loop-is-closd/'));
  assert.equal(response?.status(), 404);
  const field = await page.waitForSelector('paste-box textarea', { visible: true });
  await page.waitForSelector('[data-results] a', { visible: true });
  assert.equal(await field?.evaluate((box) => box.value), 'event loop is closd');
  await follow(page, site, '[data-results] a', /^\/(errors|causes)\/[^/]+\/$/);
}

async function zipIsThere(page: Page, site: OpenedSite): Promise<void> {
  await page.goto(addressIn(site, '/offline/'));
  await seen(page, 'main a[download]');
  const address = await page.$eval('main a[download]', (link) => link.href);
  assert.equal(pageAt(site, address), '/asyncio-error-index.zip');
  assert.equal((await bytesOf(address)).toString('latin1', 0, 2), 'PK');
}

/** The links of a page that lead to this host, each of which must be answered. */
async function linksAreAnswered(page: Page, site: OpenedSite): Promise<void> {
  const all = new Set<string>();
  for (const path of ['/', '/errors/', '/causes/nested-run/', '/link/', '/all/']) {
    await page.goto(addressIn(site, path));
    const links = await page.$$eval(':is(a, link)[href]', (parts) =>
      parts.map((part) => (part as HTMLAnchorElement).href),
    );
    for (const link of links) all.add(link.replace(/[?#].*$/, ''));
  }
  const { origin } = new URL(site.root);
  const own = [...all].filter((link) => link.startsWith(origin));
  assert.ok(own.length > 100, `${own.length} links`);
  for (const link of own) {
    assert.notEqual(pageAt(site, link), undefined, `${link} is outside the site`);
    await bytesOf(link);
  }
}

/** Every address of this site that a file for programs names is one that is served. */
async function namedAddressesExist(_: Page, site: OpenedSite): Promise<void> {
  const home = 'https://example.org/docs/asyncio/';
  for (const file of FILES) {
    const text = (await bytesOf(site.root + file)).toString();
    const named = [...text.matchAll(/https:\/\/example\.org[^\s"'<>)*#]*/g)].map(([address]) =>
      address.replace(/\.$/, ''),
    );
    for (const address of new Set(named)) {
      assert.ok(address.startsWith(home), `${file} names ${address}`);
      const below = address.slice(home.length);
      if (!/\*|\/errors\/$/.test(address)) await bytesOf(site.root + below);
    }
    assert.doesNotMatch(text, /["(]\/(errors|causes|symptoms|guides)\//, file);
  }
}

/** What the site must do where it is only a folder of its host. */
export const BASE_PATH_JOURNEYS: readonly Journey[] = [
  {
    name: 'an unknown address gets the page for it, with matches',
    walk: unknownAddress,
    refusal: /404/,
  },
  { name: 'the zip is where the page says', walk: zipIsThere },
  { name: 'links stay below the folder and are answered', walk: linksAreAnswered },
  { name: 'files for programs name addresses that are served', walk: namedAddressesExist },
];
