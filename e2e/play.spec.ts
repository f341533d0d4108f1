import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './support/quiet-page.ts';

const WRONG = readFileSync(
  path.resolve(import.meta.dirname, '../content/causes/nested-run/wrong.py'),
  'utf8',
);

test('a damaged address gives one sentence, and the playground begins empty', async ({ page }) => {
  await page.goto('/play/#run:program.py:zAAAA');
  await expect(page.locator('.say')).toHaveText(/cut off or damaged/);
  await expect(page.getByRole('textbox', { name: 'program.py, the program to edit' })).toHaveValue(
    /^import asyncio/,
  );
});

test('the playground begins with an example, and says whose it is', async ({ page }) => {
  await page.goto('/play/');
  const field = page.locator('.prog textarea');
  await expect(field).toHaveValue(/print\("hello"\)/);
  await page.getByLabel('Begin with').selectOption('nested-run/wrong.py');
  await expect(field).toHaveValue(WRONG);
  await expect(page.locator('.edited')).toBeHidden();
  await page.locator('.say').getByRole('link').click();
  await expect(page).toHaveURL(/\/causes\/nested-run\/$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the playground says why not, and where the recorded outputs are', async ({ page }) => {
    await page.goto('/play/');
    await expect(page.getByText(/JavaScript/).first()).toBeVisible();
    await expect(page.locator('[data-run]')).toBeHidden();
  });
});
