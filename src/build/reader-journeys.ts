import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { addressIn, pageAt, pageOfEachKind, type OpenedSite } from './opened-site.ts';

/** Something that a reader does on the site; it throws where the site does not do its part. */
export interface Journey {
  name: string;
  walk: (page: Page, site: OpenedSite) => Promise<void>;
  /** What the browser says of it, where it is meant to refuse something. */
  refusal?: RegExp;
}

const REPORT = `Traceback (most recent call last):
  File "/srv/app/report.py", line 17, in <module>
    asyncio.run(main())
  File "/srv/app/report.py", line 12, in main
    print(total())
  File "/srv/app/report.py", line 8, in total
    return asyncio.run(fetch_total())
RuntimeError: asyncio.run() cannot be called from a running event loop
sys:1: RuntimeWarning: coroutine 'fetch_total' was never awaited
`;
const WAY = 'no-message,nm-stuck,symptoms/hangs-without-output,lock-deadlock';
const RESULT = 'a[role=option]';
const MATCH = '[data-results] article a';

async function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => (element as HTMLElement).innerText.trim());
}

/** The address of the page as it says itself; of one that it went back to, the browser tells nothing. */
function hrefOf(page: Page): Promise<string> {
  return page.evaluate(() => location.href);
}

async function placeOf(page: Page, site: OpenedSite): Promise<string> {
  const address = await hrefOf(page);
  return pageAt(site, address) ?? address;
}

/** Does something and waits until the page has another address. */
async function elsewhere(page: Page, act: () => Promise<void>): Promise<void> {
  const left = await hrefOf(page);
  await act();
  await page.waitForFunction((before: string) => location.href !== before, {}, left);
}

/** Waits until an element is there and seen, and gives its text. */
export async function seen(page: Page, selector: string): Promise<string> {
  await page.waitForSelector(selector, { visible: true });
  return textOf(page, selector);
}

/** Follows a link and checks which page it opens. */
export async function follow(
  page: Page,
  site: OpenedSite,
  selector: string,
  to: RegExp,
): Promise<void> {
  const link = await page.waitForSelector(selector, { visible: true });
  await elsewhere(page, async () => link?.click());
  assert.match(await placeOf(page, site), to);
  assert.notEqual(await seen(page, 'h1'), '');
}

/** Goes back and waits for what is there then. */
async function goBack(page: Page, selector: string): Promise<void> {
  await elsewhere(page, () =>
    page.evaluate(() => {
      history.back();
    }),
  );
  await page.waitForSelector(selector, { visible: true });
}

async function opensEachKind(page: Page, site: OpenedSite): Promise<void> {
  const pages = pageOfEachKind(site.pages);
  assert.ok(pages.length > 12, `there are ${pages.length} kinds of page`);
  for (const path of pages) {
    await page.goto(addressIn(site, path));
    assert.notEqual(await seen(page, 'h1'), '', path);
    const isStyled = await page.$eval('body', (body) =>
      getComputedStyle(body).fontFamily.includes('Segoe UI'),
    );
    assert.ok(isStyled, `${path} has its styles`);
  }
}

async function searchFinds(page: Page, site: OpenedSite): Promise<void> {
  await page.goto(addressIn(site, '/'));
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] input', { visible: true });
  await page.keyboard.type('blocking call');
  await seen(page, RESULT);
  await page.waitForSelector('[role=listbox]:not([aria-busy])');
  await page.waitForFunction(() =>
    /\/causes\/blocking-call\//.test(
      document.querySelector<HTMLAnchorElement>('a[role=option]')?.href ?? '',
    ),
  );
  await elsewhere(page, () => page.keyboard.press('Enter'));
  assert.equal(await placeOf(page, site), '/causes/blocking-call/');
  assert.notEqual(await seen(page, '[data-fix]'), '');
}

async function pasteMatches(page: Page, site: OpenedSite): Promise<void> {
  await page.goto(addressIn(site, '/'));
  await page.focus('paste-box textarea');
  await page.$eval(
    'paste-box textarea',
    (field, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      const paste = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      if (field.dispatchEvent(paste)) field.value = text;
    },
    REPORT,
  );
  await page.click('paste-box form button');
  await follow(page, site, MATCH, /^\/causes\/nested-run\/$/);
  assert.notEqual(await seen(page, '[data-fix]'), '');
}

async function addressMatches(page: Page, site: OpenedSite): Promise<void> {
  const message = encodeURIComponent('RuntimeError: Cannot close a running event loop');
  await page.goto(addressIn(site, `/go/#${message}`));
  await page.waitForSelector('[data-from-go] a', { visible: true });
  assert.match(await placeOf(page, site), /^\/(causes|errors)\/[^/]+\/$/);
}

async function treeWalks(page: Page, site: OpenedSite): Promise<void> {
  await page.goto(addressIn(site, '/diagnose/'));
  const steps = WAY.split(',');
  for (const [i] of steps.entries()) {
    const way = steps.slice(0, i + 1).join(',');
    const answer = await page.waitForSelector(`[data-node] a[data-way="${way}"]`);
    await answer?.click();
    await page.waitForFunction(
      (wanted: string) => new URLSearchParams(location.search).get('path') === wanted,
      {},
      way,
    );
  }
  assert.equal(await placeOf(page, site), '/diagnose/');
  assert.notEqual(await seen(page, '[data-fix]'), '');
  await goBack(page, '.which');
  await page.reload();
  await page.waitForSelector('.which', { visible: true });
}

async function facetsFilter(page: Page, site: OpenedSite): Promise<void> {
  const rows = '#list .rows > li';
  const count = (): Promise<number> =>
    page.$$eval(rows, (items) => items.filter((item) => item.checkVisibility()).length);
  const said = (): Promise<string> => textOf(page, '#list .state [role=status]');
  const isNarrowed = (): Promise<unknown> =>
    page.waitForFunction(() =>
      /^\d+ of \d+ errors$/.test(document.querySelector('.state [role=status]')?.textContent ?? ''),
    );
  await page.goto(addressIn(site, '/errors/'));
  const all = await count();
  await page.click('index-facets input[name=kind][value=warning]');
  await isNarrowed();
  const narrowed = await count();
  assert.ok(narrowed > 0 && narrowed < all, `${narrowed} of ${all} rows are left`);
  assert.equal(await said(), `${narrowed} of ${all} errors`);
  assert.equal(new URL(await hrefOf(page)).searchParams.get('kind'), 'warning');
  await page.reload();
  await isNarrowed();
  assert.equal(await count(), narrowed);
}

async function linksOpen(page: Page, site: OpenedSite): Promise<void> {
  await page.goto(addressIn(site, '/'));
  await follow(page, site, 'nav[aria-label=Main] a:nth-child(2)', /^\/errors\/$/);
  await follow(page, site, '#list .rows > li a', /^\/errors\/[^/]+\/$/);
  await follow(page, site, 'main a[href*="causes/"]', /^\/causes\/[^/]+\/$/);
  await follow(page, site, 'footer a[href*="evidence/"]', /^\/evidence\/$/);
  await goBack(page, 'body');
  assert.match(await placeOf(page, site), /^\/causes\/[^/]+\/$/);
  await follow(page, site, 'header a', /^\/$/);
}

/** Chooses a theme and a Python on one page, and gives what is chosen on that page anew and on another. */
async function choose(
  page: Page,
  site: OpenedSite,
): Promise<[anew: string[], elsewhere: string[]]> {
  const chosen = (): Promise<string[]> =>
    page.$$eval('select[data-keep]', (selects) => selects.map((select) => select.value).sort());
  await page.goto(addressIn(site, '/causes/nested-run/'));
  await page.select('select[data-keep=theme]', 'dark');
  await page.select('select[data-keep=py]', '3.12');
  await page.reload();
  const anew = await chosen();
  await page.goto(addressIn(site, '/causes/blocking-call/'));
  return [anew, await chosen()];
}

/** Theme and Python stay chosen on the next page, where the pages share one store. */
export const choicesStay: Journey = {
  name: 'theme and Python stay chosen on the next page',
  walk: async (page, site) => {
    const wanted = ['3.12', 'dark'];
    assert.deepEqual(await choose(page, site), [wanted, wanted]);
  },
};

/** Firefox gives each file of a folder a store of its own. */
export const choicesStayOnThePage: Journey = {
  name: 'theme and Python stay chosen on the same page',
  walk: async (page, site) => {
    assert.deepEqual(await choose(page, site), [
      ['3.12', 'dark'],
      ['', 'auto'],
    ]);
  },
};

/** What must work wherever the site stands, in every browser. */
export const READER_JOURNEYS: readonly Journey[] = [
  { name: 'each kind of page opens', walk: opensEachKind },
  { name: 'search finds', walk: searchFinds },
  { name: 'a pasted report is matched', walk: pasteMatches },
  { name: 'a message in an address is matched', walk: addressMatches },
  { name: 'the tree is walked, left and reloaded', walk: treeWalks },
  { name: 'facets narrow a list and stay in its address', walk: facetsFilter },
  { name: 'links lead from page to page', walk: linksOpen },
];
