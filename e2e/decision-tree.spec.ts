import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { test as plain, type Page } from '@playwright/test';
import { skipHeader, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/quiet-page.ts';
import { stepsOf, WAYS } from './support/tree-ways.ts';

const node = (page: Page) => page.locator('[data-node]');
const heading = (page: Page) => page.locator('[data-node] h1');
const query = (page: Page) => new URL(page.url()).searchParams.get('path');
const SIGNS = '/diagnose/?path=exception-type,runtime-error,rt-loop,errors/event-loop-is-closed';

/** Counts the documents that a page asks for from now on. */
function countDocuments(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) count++;
  });
  return () => count;
}

/** Goes a way by keyboard alone, step by step; each step moves the focus to its heading. */
async function goByKeyboard(page: Page, way: string): Promise<void> {
  for (const { upTo } of stepsOf(way)) {
    await tabTo(page, `[data-node] a[data-way="${upTo}"]`);
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page)).toBe(upTo);
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toBeInViewport();
  }
}

for (const way of WAYS) {
  test(`to the fix by keyboard, in place: ${way}`, async ({ page }) => {
    await page.goto('/diagnose/');
    const documents = countDocuments(page);
    await skipHeader(page);
    await goByKeyboard(page, way);
    expect(documents()).toBe(0);
    await expect(page.locator('[data-fix]')).toBeVisible();
    await expect(page).toHaveTitle(`${await heading(page).innerText()} · asyncio Error Index`);
    await expect(
      page.getByRole('link', { name: 'Both programs, and what they print' }),
    ).toHaveAttribute('href', `/causes/${way.split(',').at(-1) ?? ''}/`);
  });
}

test('back and forward go through the nodes, to the page that was opened and out again', async ({
  page,
}) => {
  const [way = ''] = WAYS;
  await page.goto('/');
  await page.goto('/diagnose/');
  const documents = countDocuments(page);
  const first = { title: await page.title(), html: await node(page).innerHTML() };
  const titles: string[] = [];
  for (const { upTo } of stepsOf(way)) {
    await page.locator(`[data-node] a[data-way="${upTo}"]`).click();
    await expect.poll(() => query(page)).toBe(upTo);
    titles.push(await page.title());
  }
  for (const title of titles.slice(0, -1).reverse()) {
    await page.goBack();
    await expect(page).toHaveTitle(title);
    await expect(heading(page)).toBeFocused();
  }
  await page.goBack();
  await expect(page).toHaveTitle(first.title);
  expect(await node(page).innerHTML()).toBe(first.html);
  await page.goForward();
  await expect(page).toHaveTitle(titles[0] ?? '');
  expect(documents()).toBe(0);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/:\d+\/$/);
});

test('a way is shared by its address, and opens on any page of the tree', async ({
  page,
  context,
}) => {
  await page.goto(`${SIGNS},closed-loop-reused`);
  await expect(page.locator('[data-fix]')).toBeVisible();
  const shown = await node(page).innerHTML();
  for (const address of ['/diagnose/', '/diagnose/goes-on/']) {
    const other = await context.newPage();
    await other.goto(address + new URL(page.url()).search);
    await expect(other.locator('[data-fix]')).toBeVisible();
    expect(await node(other).innerHTML()).toBe(shown);
    expect(await other.title()).toBe(await page.title());
    await other.close();
  }
});

test('a node drawn in place is the node that its page serves', async ({ page, context }) => {
  await page.goto('/diagnose/');
  for (const { id, upTo } of stepsOf('exception-type,runtime-error,rt-loop')) {
    await page.locator(`[data-node] a[data-way="${upTo}"]`).click();
    await expect.poll(() => query(page)).toBe(upTo);
    const served = await context.newPage();
    await served.goto(`/diagnose/${id}/`);
    expect(await node(page).innerHTML()).toBe(await node(served).innerHTML());
    expect(await page.title()).toBe(await served.title());
    await served.close();
  }
});

test('a table of signs in the tree is the one of the page, with keys', async ({ page }) => {
  await page.goto(SIGNS);
  await expect(page.locator('.which')).toBeVisible();
  const cells = (): Promise<string[]> => page.locator('.which td').allInnerTexts();
  const inTree = (await cells()).map((text) => text.replace(/^\d\s*/, ''));
  await page.goto('/errors/event-loop-is-closed/#which');
  expect(await cells()).toEqual(inTree);
  await expect(page.locator('#which')).toBeInViewport();
  await expect(page.locator('#which a[href="/diagnose/none-of-these/"]')).toBeVisible();
});

test('number keys choose an answer before anything was touched, and not while typing', async ({
  page,
}) => {
  await page.goto('/diagnose/?py=3.12');
  await page.keyboard.press('3');
  await expect.poll(() => query(page)).toBe('no-message');
  expect(new URL(page.url()).searchParams.get('py')).toBe('3.12');
  await page.keyboard.press('4');
  await expect(page.locator('[data-key="4"] a').first()).toBeFocused();
  await page.keyboard.press('1');
  await expect.poll(() => query(page)).toBe('no-message,nm-stuck');
  await page.keyboard.press('9');
  await page.keyboard.press('Control+1');
  expect(query(page)).toBe('no-message,nm-stuck');
  await page.goto('/');
  await page.getByRole('textbox').first().fill('');
  await page.keyboard.type('12');
  await expect(page).toHaveURL(/:\d+\/$/);
});

test('an address with an unknown step goes as far as it is known, and says so', async ({
  page,
}) => {
  const hostile = '<img src=x onerror=alert(1)>';
  await page.goto(`/diagnose/goes-on/?path=exception-type,${encodeURIComponent(hostile)},rt-loop`);
  const note = page.locator('.astray');
  await expect(note).toContainText(`goes on to “${hostile}”, which is not here`);
  await expect(heading(page)).toHaveText(/^With which word/);
  await page.locator('[data-key="1"] a').click();
  await expect.poll(() => query(page)).toBe('exception-type,runtime-error');
  await expect(note).toHaveCount(0);
});

test('a pasted message enters at its error', async ({ page }) => {
  await page.goto('/diagnose/?path=errors/event-loop-is-closed');
  await expect(heading(page)).toHaveText('RuntimeError: Event loop is closed');
  await page.keyboard.press('1');
  await expect(page.locator('[data-fix]')).toBeVisible();
  await page.getByRole('link', { name: 'Change answer 1' }).click();
  await expect.poll(() => query(page)).toBe('errors/event-loop-is-closed');
});

for (const [what, address] of [
  ['signs', SIGNS],
  ['a fix', `${SIGNS},closed-loop-reused`],
  ['an unknown step', `${SIGNS},${'gone-'.repeat(20)}`],
] as const) {
  test(`${what} in the tree: accessible in both themes and widths, within the screen`, async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.locator('.signs, [data-fix]')).toBeVisible();
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `at ${width} px`).toBeLessThanOrEqual(width);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      }
    }
  });
}

test('from the export, over file://, with the network cut', async ({ page, context }) => {
  await context.setOffline(true);
  const file = path.resolve(import.meta.dirname, '../offline/diagnose/index.html');
  await page.goto(pathToFileURL(file).href);
  const documents = countDocuments(page);
  await skipHeader(page);
  for (const way of WAYS.slice(2, 4)) {
    await goByKeyboard(page, way);
    await tabTo(page, '[data-node] a[data-way="start"]', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toBeFocused();
  }
  await page.goBack();
  await expect(page.locator('[data-fix]')).toBeVisible();
  expect(documents()).toBe(0);
  await page.reload();
  await expect(page.locator('[data-fix]')).toBeVisible();
  await page.getByRole('link', { name: 'Both programs, and what they print' }).click();
  await expect(page).toHaveURL(/offline\/causes\/lock-deadlock\/index\.html$/);
});

plain('where the script cannot be fetched, an answer is a link', async ({ page }) => {
  await page.route('**/assets/tree.js', (route) => route.abort());
  await page.goto('/diagnose/');
  await page.locator('[data-key="1"] a').click();
  await expect(page).toHaveURL(/\/diagnose\/exception-type\/$/);
});
