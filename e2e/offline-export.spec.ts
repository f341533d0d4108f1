import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { COLLATERAL } from './support/reports.ts';
import { expect, test } from './support/quiet-page.ts';

const start = pathToFileURL(path.resolve(import.meta.dirname, '../offline/index.html')).href;

test('the export opens from a folder: links, looks and matches with the network cut', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  await page.goto(start);
  await page.getByRole('textbox').first().fill(COLLATERAL);
  const link = page.locator('[data-results] article').first().getByRole('link').first();
  await link.click();
  await expect(page).toHaveURL(/offline\/causes\/nested-run\/index\.html$/);
  expect(
    await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily),
  ).toContain('Segoe UI');
  await page.locator('main a[href*="errors/"]').first().click();
  await expect(page).toHaveURL(/offline\/errors\/[^/]+\/index\.html$/);
  await expect(page.locator('[data-fix]').first()).toBeVisible();
});
