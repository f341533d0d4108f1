import { test as plain } from '@playwright/test';
import { expect, test } from './support/quiet-page.ts';

test('/go/ jumps when it is certain, and the page leads back to all matches', async ({ page }) => {
  await page.goto(`/go/#${encodeURIComponent('RuntimeError: Cannot close a running event loop')}`);
  await expect(page).toHaveURL(/\/(causes|errors)\/[^/]+\/#go:/);
  await page.locator('[data-from-go] a').click();
  await expect(page.locator('[data-results] article').first()).toBeVisible();
  await expect(page).toHaveURL(/\/go\/\?all#/);
});

test('/go/ lists when it is not certain', async ({ page }) => {
  await page.goto('/go/#the%20loop%20is%20closed%20somehow');
  await expect(page.locator('[data-results]')).not.toBeEmpty();
  await expect(page).toHaveURL(/\/go\/#/);
});

plain('an unknown address is matched by its words', async ({ page }) => {
  await page.goto('/e/event-loop-is-closd/');
  await expect(page.getByRole('textbox').first()).toHaveValue('event loop is closd');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
});
