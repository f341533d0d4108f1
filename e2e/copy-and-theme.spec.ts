import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './support/quiet-page.ts';

const WRONG = path.resolve(import.meta.dirname, '../content/causes/nested-run/wrong.py');

test('Copy gives the program as a file that runs, without notes and numbers', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/causes/nested-run/');
  const button = page.locator('.is-wrong button[data-copy]').first();
  await button.click();
  await expect(button).toHaveText('Copied');
  await expect(page.locator('[aria-live=polite]').last()).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trimEnd()).toBe(readFileSync(WRONG, 'utf8').trimEnd());
});

test('a refused clipboard is said, and the page stays usable', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')) },
    });
  });
  await page.goto('/causes/nested-run/');
  const button = page.locator('button[data-copy]').first();
  await button.click();
  await expect(button).toHaveText('Not allowed: select the text');
});

test('the chosen theme is kept from page to page, and works without storage', async ({ page }) => {
  await page.goto('/');
  const background = (): Promise<string> =>
    page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await background();
  await page.getByLabel('Theme').selectOption('dark');
  const dark = await background();
  expect(dark).not.toBe(light);
  await page.goto('/errors/');
  expect(await background()).toBe(dark);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('no storage');
      },
    });
  });
  await page.goto('/causes/');
  await page.getByLabel('Theme').selectOption('dark');
  expect(await background()).toBe(dark);
});

test('every page carries the policy', async ({ page }) => {
  await page.goto('/causes/nested-run/');
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'( 'sha256-[^']+')+; style-src( 'sha256-[^']+')+; img-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'self'$/,
  );
});
