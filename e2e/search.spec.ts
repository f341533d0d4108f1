import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/quiet-page.ts';

interface FixtureQuery {
  query: string;
  /** Addresses of which one must be the first result. */
  pages: string[];
}

const FIXTURE = path.resolve(import.meta.dirname, '../src/lib/search/fixtures/queries.json');
const queries = JSON.parse(readFileSync(FIXTURE, 'utf8')) as FixtureQuery[];
/** Results; the choices of the filters are options too. */
const RESULT = 'a[role=option]';
const offline = pathToFileURL(path.resolve(import.meta.dirname, '../offline/index.html')).href;

async function search(page: Page, query: string): Promise<string[]> {
  const field = page.getByRole('combobox', { name: /^Search/ });
  await field.fill(query);
  // The query is taken up after a moment of quiet; then the list is busy until it is answered.
  await page.waitForTimeout(160);
  await page.locator('[role=listbox]:not([aria-busy])').waitFor();
  return page
    .locator(RESULT)
    .evaluateAll((options) =>
      options.map((option) =>
        new URL((option as HTMLAnchorElement).href).pathname
          .replace(/^.*?\/(?=(?:errors|causes|symptoms|guides)\/)/, '')
          .replace(/\/(?:index\.html)?$/, ''),
      ),
    );
}

/** The share of queries whose right page may come later; none may be without a result. */
const LATER = 0.03;

test(`the right page is first for ${queries.length} queries`, async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/search/');
  const wrong: string[] = [];
  const none: string[] = [];
  for (const { query, pages } of queries) {
    const [first] = await search(page, query);
    if (first === undefined) none.push(query);
    else if (!pages.includes(first))
      wrong.push(`${query}: ${first} instead of ${pages.join(' or ')}`);
  }
  expect(none).toEqual([]);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(LATER * queries.length);
});

test('from a key to an answer without a pointer, and back to where one was', async ({ page }) => {
  await page.goto('/errors/');
  await page.getByRole('link', { name: 'Symptoms', exact: true }).focus();
  await page.keyboard.press('/');
  const field = page.getByRole('dialog').getByRole('combobox', { name: /^Search/ });
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Symptoms', exact: true })).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('blocking call');
  await expect(page.locator('dialog [role=status]')).toHaveText(/results/);
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[role=option][aria-selected=true]');
  await expect(chosen).toHaveCount(1);
  expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/causes\/blocking-call\/$/);
});

test('a message is answered by the matcher alone, and the rest of the site on request', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/search/');
  const [first] = await search(page, 'RuntimeError: no running event loop');
  expect(first).toMatch(/loop-needed-before-it-runs|no-running-event-loop/);
  expect(fetched.filter((address) => address.includes('/assets/search/'))).toEqual([]);
  await page.getByRole('button', { name: 'Search all pages for these words' }).click();
  await expect(page.getByRole('group', { name: 'Messages' })).toBeVisible();
  expect(fetched.some((address) => address.includes('/assets/search/'))).toBe(true);
});

test('filters narrow, are kept in the address, and say what they leave out', async ({ page }) => {
  await page.goto('/search/?q=never+awaited&kind=cause');
  await expect(page.getByRole('group')).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Causes' })).toBeVisible();
  await expect(page.locator('.finder [role=status]')).toHaveText(/left out by the filters/);
  await page.getByLabel('Kind of page').selectOption('guide');
  await expect(page).toHaveURL(/kind=guide/);
  await page.goto('/search/?q=get_event_loop&on=3.10');
  const cause = page.locator('a[role=option][href*="get-event-loop-expected-to-create"]');
  await expect(page.locator(RESULT).first()).toBeVisible();
  await expect(cause).toHaveCount(0);
  await page.getByLabel('Seen on').selectOption('3.14');
  await expect(cause).toHaveCount(1);
});

test('nothing found is said, with other ways on; markup in a query stays text', async ({
  page,
}) => {
  await page.goto('/search/?q=zxqv+wvutsr');
  await expect(page.locator('.finder [role=status]')).toHaveText('No page was found');
  await expect(page.getByRole('link', { name: 'answer questions' })).toBeVisible();
  await search(page, '<img src=x onerror="document.title=1"> never awaited [({*+?');
  await expect(page.locator(RESULT).first()).toBeVisible();
  expect(await page.locator('.finder img').count()).toBe(0);
});

test('a whole traceback may be pasted into the field', async ({ page }) => {
  await page.goto('/search/');
  const field = page.getByRole('combobox', { name: /^Search/ });
  await field.evaluate((input) => {
    const data = new DataTransfer();
    data.setData(
      'text/plain',
      'Traceback (most recent call last):\n  File "a.py", line 9, in <module>\n    loop.call_soon(print)\nRuntimeError: Event loop is closed\n',
    );
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
  });
  await expect(field).toHaveValue('RuntimeError: Event loop is closed');
  await expect(page.locator(RESULT).first()).toHaveAttribute(
    'href',
    /event-loop-is-closed|closed-loop-reused/,
  );
  await expect(page.locator(RESULT).first()).toContainText('Line 4');
});

test('the dialog and the keys are accessible in both themes and on a phone', async ({ page }) => {
  await page.goto('/causes/blocking-call/');
  await page.keyboard.press('/');
  await expect(page.locator('dialog input')).toBeFocused();
  await page.keyboard.type('never awaited');
  await expect(page.locator(RESULT).first()).toBeVisible();
  const check = async (): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 740 });
        const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      }
    }
  };
  await check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await check();
});

test('what the search brings changes nothing of the page below it', async ({ page }) => {
  const places = (): Promise<string[]> =>
    page.locator('body > :not(dialog) *').evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const { color, backgroundColor, outlineStyle } = getComputedStyle(element);
        return [element.outerHTML.slice(0, 60), x, y, width, height, color, backgroundColor]
          .concat(outlineStyle)
          .join(' ');
      }),
    );
  for (const address of ['/', '/errors/', '/causes/blocking-call/', '/diagnose/', '/play/']) {
    await page.goto(address);
    await expect(page.locator('h1')).toBeVisible();
    if (address === '/play/') await expect(page.locator('.prog textarea')).toBeVisible();
    const before = await places();
    for (const key of ['/', '?']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    const now = await places();
    expect.soft(now.filter((place, i) => place !== before[i]).slice(0, 5), address).toEqual([]);
  }
});

test('the key for the list of keys works on the search page too, which has that list', async ({
  page,
}) => {
  await page.goto('/search/');
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
});

test('single keys can be turned off, and Ctrl + K stays', async ({ page }) => {
  await page.goto('/causes/');
  await page.keyboard.press('?');
  await page.getByRole('button', { name: 'Turn single keys off' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.goto('/diagnose/');
  await page.keyboard.press('/');
  await page.keyboard.press('1');
  await expect(page).toHaveURL(/\/diagnose\/$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
});

test('the export searches from a folder with the network cut', async ({ page, context }) => {
  await context.setOffline(true);
  await page.goto(offline);
  await page.keyboard.press('/');
  const found = await search(page, 'blocking call');
  expect(found[0]).toBe('causes/blocking-call');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/offline\/causes\/blocking-call\/index\.html$/);
});

test('a search that cannot be loaded leaves its link', async ({ page, context, noise }) => {
  await context.route('**/assets/search.js', (route) => route.abort());
  await page.goto('/errors/');
  await page.getByRole('link', { name: /^Search/ }).click();
  await expect(page).toHaveURL(/\/search\/$/);
  await expect(page.locator('.say')).toHaveText(/Not loaded/);
  noise.splice(0);
});
