import type { Page } from '@playwright/test';
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
  await page.goto('/');
  await skipHeader(page);
  await goTo(page, 'textarea');
  await page.keyboard.insertText(MESSAGE);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-results] article').first()).toBeVisible();
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
