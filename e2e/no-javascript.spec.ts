import { tabTo } from './support/keyboard.ts';
import { expect, test } from './support/quiet-page.ts';
import { stepsOf, WAYS } from './support/tree-ways.ts';

test.use({ javaScriptEnabled: false });

for (const way of WAYS) {
  test(`to the fix by keyboard, from page to page: ${way}`, async ({ page }) => {
    const steps = stepsOf(way);
    await page.goto('/diagnose/');
    for (const { id } of steps.slice(0, -2)) {
      await tabTo(page, `main a[href="/diagnose/${id}/"]`);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/diagnose/${id}/$`));
    }
    const [last, cause] = steps.slice(-2).map(({ id }) => id);
    await tabTo(page, `main a[href="/${last ?? ''}/#which"]`);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${last ?? ''}/#which$`));
    await expect(page.locator('#which')).toBeInViewport();
    await tabTo(page, `#which a[href="/causes/${cause ?? ''}/"]`);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/causes/${cause ?? ''}/$`));
    await expect(page.locator('[data-fix]').first()).toBeVisible();
  });
}

test('a question page tells the answers so far and where each answer leads', async ({ page }) => {
  await page.goto('/diagnose/rt-loop/');
  const path = page.getByRole('navigation', { name: 'Your answers so far' });
  await expect(path.locator('[aria-current]')).toContainText('4 · now, of at most 4');
  await expect(path.locator('b').nth(1)).toHaveText(/^RuntimeError/);
  await expect(page.locator('[data-key="2"]')).toContainText('leads to the error');
  await path.getByRole('link', { name: 'Change answer 2' }).click();
  await expect(page).toHaveURL(/\/diagnose\/exception-type\/$/);
  await expect(page.locator('[data-key="1"]')).toContainText('then asks');
  await page.getByRole('link', { name: 'Back to question 1' }).click();
  await expect(page).toHaveURL(/\/diagnose\/$/);
  await page.getByRole('link', { name: /^None of these/ }).click();
  await expect(page).toHaveURL(/\/diagnose\/none-of-these\/$/);
  for (const address of ['/search/', '/all/', '/symptoms/', '/diagnose/'])
    await expect(page.locator(`main a[href="${address}"]`).first()).toBeVisible();
});

test('what needs JavaScript is not shown, and says how else to go on', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('paste-box textarea')).toBeHidden();
  expect(await page.locator('paste-box').evaluate((box) => box.clientHeight)).toBe(0);
  await expect(page.getByText(/JavaScript/).first()).toBeVisible();
  await page.goto('/go/');
  await expect(page.getByText(/JavaScript/).first()).toBeVisible();
});

test('no button or field is shown that does nothing', async ({ page }) => {
  for (const address of ['/', '/errors/', '/errors/event-loop-is-closed/', '/causes/nested-run/']
    .concat(['/guides/web-frameworks/', '/search/', '/play/', '/link/', '/evidence/claims/'])
    .concat(['/404.html'])) {
    await page.goto(address);
    const shown = page
      .locator('main :is(button, input, select, textarea)')
      .filter({ visible: true });
    expect.soft(await shown.count(), address).toBe(0);
  }
});
