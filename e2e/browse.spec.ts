import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { test as plain, type Locator, type Page } from '@playwright/test';
import { expect, test } from './support/quiet-page.ts';

const SCRIPT = '**/assets/facets.js';

function rows(page: Page): Locator {
  return page.locator('#list .rows > li').filter({ visible: true });
}

function box(page: Page, facet: string, value: string): Locator {
  return page.locator(`index-facets input[name="${facet}"][value="${value}"]`);
}

async function countOf(input: Locator): Promise<number> {
  return Number(await input.locator('xpath=..').getAttribute('data-count'));
}

function status(page: Page): Locator {
  return page.locator('#list .state [role=status]');
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not come to the element.');
}

test('by keyboard alone: filter to one row and open it', async ({ page }) => {
  await page.goto('/errors/');
  const all = await rows(page).count();
  const types = page.locator('[data-facet=type]');
  const value = await types.locator('label[data-count="1"] input').last().inputValue();
  const single = box(page, 'type', value);
  await tabTo(page, page.getByRole('link', { name: 'Skip to content' }));
  await page.keyboard.press('Enter');
  if (!(await single.isVisible())) {
    await tabTo(page, types.locator('summary'));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, single);
  await page.keyboard.press('Space');
  await expect(status(page)).toHaveText(`1 of ${all} errors`);
  await expect(rows(page)).toHaveCount(1);
  await tabTo(page, rows(page).locator('a'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/errors\/[^/?]+\/$/);
});

test('each count is what its choice leaves, in every facet', async ({ page }) => {
  await page.goto('/errors/?version=3.12');
  await expect(status(page)).toHaveText(/^\d+ of/);
  for (const facet of ['kind', 'type', 'environment', 'symptom']) {
    const input = page.locator(`[data-facet=${facet}] input:enabled`).last();
    const count = await countOf(input);
    await input.evaluate((element: HTMLElement) => {
      element.click();
    });
    await expect(rows(page), facet).toHaveCount(count);
    await page
      .getByRole('button', { name: /^Remove filter/ })
      .first()
      .click();
  }
});

test('several values widen, several facets narrow, and what would leave nothing cannot be chosen', async ({
  page,
}) => {
  await page.goto('/errors/');
  await box(page, 'kind', 'warning').check();
  await expect(status(page)).toHaveText(/^\d+ of/);
  const warnings = await rows(page).count();
  // A page may have wordings of both kinds.
  const widened = await page
    .locator('#list .rows > li:is([data-kind~=warning], [data-kind~=log])')
    .count();
  expect(widened).toBeGreaterThan(warnings);
  await box(page, 'kind', 'log').check();
  await expect(rows(page)).toHaveCount(widened);
  const zero = page.locator('[data-facet=type] label[data-count="0"]').first();
  await expect(zero.locator('input')).toBeDisabled();
  await page.goto('/errors/?type=TypeError');
  await expect(status(page)).toHaveText(/^\d+ of/);
  await expect(page.locator('#list h2').filter({ visible: true })).toHaveText(['Exceptions']);
});

test('a choice is in the address: shared, restored, back and forward', async ({ page }) => {
  await page.goto('/errors/?py=3.12&version=3.12,3.13');
  await expect(box(page, 'version', '3.13')).toBeChecked();
  const first = await status(page).textContent();
  await box(page, 'kind', 'log').check();
  await expect(page).toHaveURL(/\/errors\/\?py=3\.12&kind=log&version=3\.12,3\.13$/);
  await expect(page.getByRole('button', { name: 'Remove filter: kind log line' })).toBeVisible();
  const second = await status(page).textContent();
  expect(second).not.toBe(first);
  await page.reload();
  await expect(status(page)).toHaveText(second!);
  await page.goBack();
  await expect(status(page)).toHaveText(first!);
  await expect(box(page, 'kind', 'log')).not.toBeChecked();
  await page.goForward();
  await expect(box(page, 'kind', 'log')).toBeChecked();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/errors\/\?py=3\.12$/);
  await expect(status(page)).toHaveText(/^\d+ errors$/);
  await expect(status(page)).toBeFocused();
});

test('a list that was left by a link is narrowed when one comes back', async ({ page }) => {
  await page.goto('/causes/');
  await box(page, 'environment', 'jupyter').check();
  await expect(status(page)).toHaveText(/^\d+ of/);
  const words = await status(page).textContent();
  await rows(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/causes\/[^/?]+\/$/);
  await page.goBack();
  await expect(status(page)).toHaveText(words!);
  await expect(box(page, 'environment', 'jupyter')).toBeChecked();
});

test('what an address asks for in vain is said, and the rest holds', async ({ page }) => {
  await page.goto('/causes/?kind=warning,bug');
  await expect(page.locator('[data-dropped]')).toHaveText(
    'The address asks for “bug” (kind), which is no filter of this page; it was left out.',
  );
  await expect(box(page, 'kind', 'warning')).toBeChecked();
  await box(page, 'kind', 'warning').uncheck();
  await expect(page.locator('[data-dropped]')).toBeEmpty();
});

test('nothing left: what is chosen, what each removal brings back, and other ways', async ({
  page,
}) => {
  await page.goto('/errors/?kind=log&type=TypeError,ValueError');
  await expect(status(page)).toHaveText(/^0 of \d+ errors$/);
  const nothing = page.locator('.nothing');
  await expect(nothing).toContainText('Chosen: kind log line and type TypeError or ValueError.');
  await expect(nothing.getByRole('link', { name: 'paste what you see' })).toHaveAttribute(
    'href',
    '/',
  );
  const way = nothing.getByRole('listitem').filter({ hasText: 'Without kind log line' });
  const count = Number(/(\d+) errors?$/.exec((await way.textContent()) ?? '')?.[1]);
  await way.getByRole('button').click();
  await expect(rows(page)).toHaveCount(count);
  await expect(nothing).toHaveCount(0);
  await expect(status(page)).toBeFocused();
});

test('the Python of the header moves lines and hides none', async ({ page }) => {
  await page.goto('/causes/');
  const all = await rows(page).count();
  await page.goto('/causes/?py=3.10');
  const has = await rows(page).evaluateAll((items) =>
    items.map((item) => (item as HTMLElement).dataset['on']?.split(' ').includes('3.10')),
  );
  expect(has).toHaveLength(all);
  expect(has).toContain(false);
  expect(has.indexOf(false)).toBeGreaterThan(has.lastIndexOf(true));
});

test('on a phone: the filters fold, a box used before the script counts, and the list is one step away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.route(SCRIPT, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.goto('/errors/');
  await expect(box(page, 'kind', 'warning')).toBeHidden();
  await page.getByText('Filters', { exact: true }).click();
  await box(page, 'kind', 'warning').check();
  await expect(page).toHaveURL(/\?kind=warning$/);
  await expect(page.getByText('Filters: 1')).toBeVisible();
  await page.getByRole('button', { name: /^Show \d+ of \d+ errors$/ }).click();
  await expect(box(page, 'kind', 'warning')).toBeHidden();
  await expect(rows(page).first()).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/\/errors\/$/);
  await expect(status(page)).toHaveText(/^\d+ errors$/);
});

test('nothing of the index moves when its script comes, even where the address narrows it', async ({
  page,
}) => {
  await page.route(SCRIPT, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        sources: { node?: Node }[];
      })[])
        for (const { node } of entry.sources)
          if (node?.parentElement?.closest('.browse, footer') !== null) document.title += ' moved';
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const address of ['/errors/?kind=log&version=2.7', '/causes/?symptom=does-not-stop']) {
    await page.goto(address, { waitUntil: 'networkidle' });
    await expect(status(page)).toHaveText(/^\d+ of/);
    await page.waitForTimeout(200);
    expect(await page.title(), address).not.toContain('moved');
  }
});

for (const { state, width, address } of [
  { state: 'empty', width: 1280, address: '/errors/?kind=log&type=TypeError&version=2.7' },
  { state: 'narrowed and unfolded', width: 360, address: '/causes/?environment=jupyter' },
]) {
  test(`an index that is ${state} is accessible and within ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(address);
    await expect(status(page)).toHaveText(/^\d+ of/);
    if (width < 800) await page.getByText('Filters: 1').click();
    const { violations } = await new AxeBuilder({ page }).include('.browse').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });
}

test('the export narrows, keeps its address and goes back, from file://', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  const index = pathToFileURL(path.resolve(import.meta.dirname, '../offline/errors/index.html'));
  await page.goto(`${index.href}?kind=warning&version=3.12`);
  await expect(status(page)).toHaveText(/^\d+ of \d+ errors$/);
  const words = await status(page).textContent();
  await page.getByRole('button', { name: 'Clear all' }).click();
  expect(page.url()).toBe(index.href);
  await page.goBack();
  await expect(status(page)).toHaveText(words!);
  await page.reload();
  await expect(status(page)).toHaveText(words!);
  await rows(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/offline\/errors\/[^/]+\/index\.html$/);
});

plain('where the script cannot be had, the list stays and a sentence says so', async ({ page }) => {
  await page.route(SCRIPT, (route) => route.abort());
  await page.goto('/errors/?kind=warning');
  await expect(page.locator('.say')).toHaveText('Not loaded: retry.');
  await expect(page.locator('#list')).toHaveCSS('visibility', 'visible');
});

plain.describe('without JavaScript', () => {
  plain.use({ javaScriptEnabled: false });

  plain('the list is complete and grouped, without filters and their room', async ({ page }) => {
    await page.goto('/errors/?kind=warning');
    await expect(page.locator('.facets')).toBeHidden();
    await expect(rows(page)).toHaveCount(await page.locator('#list .rows > li').count());
    await expect(page.locator('#list h2').first()).toHaveText('Exceptions');
    const list = await page.locator('#list').boundingBox();
    const head = await page.locator('h1').boundingBox();
    expect(list?.x).toBe(head?.x);
  });
});
