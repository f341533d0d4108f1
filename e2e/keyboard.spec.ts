import type { Page } from '@playwright/test';
import { openAll } from './support/names.ts';
import { skipHeader, tabTo } from './support/keyboard.ts';
import { expect, test } from './support/quiet-page.ts';
import { stepsOf } from './support/tree-ways.ts';

const MESSAGE = 'RuntimeError: asyncio.run() cannot be called from a running event loop';

/** What has the focus is in sight and marked: by an outline, or the search field by a bar below it. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const focused = page.locator(':focus');
  await expect(focused).toHaveCount(1);
  await expect(focused).toBeInViewport();
  const isMarked = await focused.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const bar = element.closest('.ask');
    return (
      (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) ||
      (bar !== null && getComputedStyle(bar).boxShadow !== 'none')
    );
  });
  expect(isMarked).toBe(true);
}

async function goTo(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await expectVisibleFocus(page);
}

test('from the home page by a pasted message to the fix', async ({ page }) => {
  // No timer ends: what follows comes from the keys alone.
  await page.clock.install();
  await page.goto('/');
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await skipHeader(page);
  await goTo(page, 'textarea');
  await page.keyboard.insertText(MESSAGE);
  const place = await page.locator('textarea').boundingBox();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-results] article').first()).toBeVisible();
  await expect(page.locator('textarea')).toBeFocused();
  expect(await page.locator('textarea').boundingBox()).toEqual(place);
  await goTo(page, '[data-results] article a[href*="/causes/nested-run/"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/causes\/nested-run\/$/);
  await expect(page.locator('[data-fix]').first()).toBeInViewport();
});

test('from the home page by questions to the fix', async ({ page }) => {
  await page.goto('/');
  await skipHeader(page);
  for (const { upTo, id } of stepsOf(
    'no-message,nm-slow,symptoms/runs-one-after-another,blocking-call',
  )) {
    await goTo(page, `a[data-way="${upTo}"]`);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${id}/?$`));
    if (upTo !== id) await expect(page.locator('[data-node] h1')).toBeFocused();
  }
  await expect(page.locator('[data-fix]').first()).toBeInViewport();
});

test('from the home page by search to the fix', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByRole('combobox', { name: /^Search/ })).toBeFocused();
  await expectVisibleFocus(page);
  await page.keyboard.type('blocking call');
  await expect(page.locator('dialog [role=status]')).toHaveText(/results/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/causes\/blocking-call\/$/);
  await expect(page.locator('[data-fix]').first()).toBeInViewport();
});

test('from a cause to a run of its program and back', async ({ page }) => {
  await page.goto('/causes/missing-await/');
  await skipHeader(page);
  await goTo(page, '.is-wrong [data-run]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.is-wrong .run')).toContainText(/exit code/i, { timeout: 30_000 });
  await expectVisibleFocus(page);
  await expect(page.locator('.is-wrong [data-run]')).toBeFocused();
  await goTo(page, '.is-correct [data-run]');
});

/** Pages that together have every kind of control; the editor of `/play/` keeps the Tab key, as it says. */
const KINDS = ['/', '/errors/', '/errors/event-loop-is-closed/', '/causes/blocking-call/'].concat([
  '/guides/web-frameworks/',
  '/diagnose/',
  '/search/',
  '/link/',
  '/404.html',
]);

/** Keeps what gets the focus in `reached`, and of it in `unmarked` what then looks as before. */
async function watchFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const reached = new Set<Element>();
    const unmarked: string[] = [];
    Object.assign(window, { reached, unmarked });
    addEventListener('focusin', ({ target }) => {
      const element = target as HTMLElement;
      reached.add(element);
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const bar = element.closest('.ask');
      if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) return;
      if (bar !== null && getComputedStyle(bar).boxShadow !== 'none') return;
      unmarked.push(element.outerHTML.slice(0, 120));
    });
  });
}

/** What a reader can see and use, and Tab did not come to. */
function notReached(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { reached } = window as unknown as { reached: Set<Element> };
    const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(usable)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches(':disabled') && !reached.has(element))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

test('Tab comes to every control of each kind of page, and marks it', async ({ page }) => {
  for (const address of KINDS) {
    await test.step(address, async () => {
      await page.goto(address);
      // This page matches its own address.
      if (address === '/404.html') await expect(page.locator('[data-results]')).toHaveText(/\w/);
      await openAll(page);
      await watchFocus(page);
      let left = await notReached(page);
      for (let before = Infinity; left.length < before;) {
        before = left.length;
        await Promise.all(Array.from({ length: before + 5 }, () => page.keyboard.press('Tab')));
        left = await notReached(page);
      }
      expect.soft(left, `${address}: not reached`).toEqual([]);
      const unmarked = await page.evaluate(
        () => (window as unknown as { unmarked: string[] }).unmarked,
      );
      expect.soft(unmarked, `${address}: not marked`).toEqual([]);
    });
  }
});
