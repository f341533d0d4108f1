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

test('a change says in words which lines are old and new, and a selection of it is code alone', async ({
  page,
}) => {
  await page.goto('/causes/nested-run/');
  const words = (line: string): Promise<string> =>
    page
      .locator(`.diff ${line}`)
      .first()
      .evaluate((element) => getComputedStyle(element, '::before').content);
  for (const forcedColors of ['none', 'active'] as const)
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media, forcedColors });
      expect(await words('del')).toContain('old');
      expect(await words('ins')).toContain('new');
      expect(await words('span:not(.gap)')).not.toMatch(/old|new/);
    }
  await page.emulateMedia({ media: null, forcedColors: null });
  const removed = page.locator('.diff del').first();
  const selected = await removed.evaluate((line) => {
    getSelection()!.selectAllChildren(line);
    return getSelection()!.toString();
  });
  expect(readFileSync(WRONG, 'utf8')).toContain(selected.trim());
  expect(selected.trim()).not.toBe('');
});

test('a printed page has what was found in a text, with addresses', async ({ page }) => {
  await page.goto('/');
  await page.locator('textarea').fill('RuntimeError: no running event loop');
  const found = page.locator('[data-results] article').first();
  await expect(found).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(found).toBeVisible();
  const address = await found
    .locator('h3 a')
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toMatch(/\/(errors|causes)\/[^/]+\//);
  await expect(page.locator('textarea')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Symptoms' })).toBeHidden();
});

for (const [clipboard, spoil] of [
  [
    'refused',
    () => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('no')) },
      });
    },
  ],
  [
    // As it is on a page that came by plain HTTP.
    'missing',
    () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    },
  ],
] as const)
  test(`a clipboard that is ${clipboard} is said, and the page stays usable`, async ({ page }) => {
    await page.addInitScript(spoil);
    await page.goto('/causes/nested-run/');
    const button = page.locator('button[data-copy]').first();
    await button.click();
    await expect(button).toHaveText('Not allowed: select it');
    await expect(page.locator('[aria-live=polite]').last()).toHaveText('Not allowed: select it');
  });

test('with forced colours, what colour marks has a shape too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/causes/nested-run/');
  const bar = (program: string): Promise<string> =>
    page
      .locator(`.prog.${program}`)
      .first()
      .evaluate((element) => {
        const { borderTopStyle, borderTopWidth, height } = getComputedStyle(element, '::before');
        return `${borderTopStyle} ${borderTopWidth} ${height}`;
      });
  expect(await bar('is-wrong')).toMatch(/^dashed [1-9]/);
  expect(await bar('is-correct')).not.toMatch(/^dashed/);
  await page.goto('/');
  await page.locator('textarea').fill('RuntimeError: no running event loop');
  const mark = page.locator('[data-results] mark').first();
  await expect(mark).toHaveCSS('outline-style', 'solid');
  for (const on of await page.locator('[data-results] .conf rect').all()) {
    const [fill, stroke] = await on.evaluate((cell) => {
      const style = getComputedStyle(cell);
      return [style.fill, style.stroke];
    });
    expect([fill, stroke]).not.toContain('rgb(255, 255, 255)');
  }
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
