import { expect, test } from './support/quiet-page.ts';

test.use({ javaScriptEnabled: false });

test('from the home page through the questions to a fix, without JavaScript', async ({ page }) => {
  await page.goto('/');
  await page.locator('a[href*="/diagnose/"]').first().click();
  for (let depth = 0; depth < 5 && !/\/(errors|symptoms)\//.test(page.url()); depth++) {
    await page
      .locator('main a[href*="/diagnose/"], main a[href*="/errors/"], main a[href*="/symptoms/"]')
      .filter({ hasText: /\w/ })
      .first()
      .click();
  }
  await expect(page).toHaveURL(/\/(errors|symptoms)\/[^/]+\/$/);
  await page.locator('main a[href*="/causes/"]').first().click();
  await expect(page.locator('[data-fix]').first()).toBeVisible();
});

test('what needs JavaScript is not shown, and says how else to go on', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('paste-box textarea')).toBeHidden();
  await expect(page.getByText(/JavaScript/).first()).toBeVisible();
  await page.goto('/go/');
  await expect(page.getByText(/JavaScript/).first()).toBeVisible();
  for (const button of await page.locator('button[data-copy]').all())
    await expect(button).toBeHidden();
});
