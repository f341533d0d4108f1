import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { COLLATERAL } from './support/reports.ts';
import { expect, test } from './support/quiet-page.ts';

const FOLDER = path.resolve(import.meta.dirname, '../offline');
const start = addressOf('index.html');

function addressOf(file: string): string {
  return pathToFileURL(path.join(FOLDER, file)).href;
}

/** One page of each kind: the first of each folder and of each folder below it. */
function pageOfEachKind(): string[] {
  const kinds = new Map<string, string>();
  for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.html')) continue;
    const steps = name.split(path.sep);
    const kind = steps.length < 2 ? name : `${steps[0] ?? ''}/${steps.length}`;
    if (!kinds.has(kind)) kinds.set(kind, name);
  }
  return [...kinds.values()];
}

test('each kind of page opens from a folder, with its styles, external links marked, the console silent', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  const files = pageOfEachKind();
  expect(files.length).toBeGreaterThan(12);
  for (const file of files) {
    await page.goto(addressOf(file));
    await expect(page.getByRole('heading', { level: 1 }).first(), file).toBeVisible();
    await expect(page.locator('body'), file).toHaveCSS('font-family', /Segoe UI/);
    await expect(
      page.locator('a[href^=http]:not(:has([aria-label*="needs the network"]))'),
    ).toHaveCount(0);
  }
});

test('a cause prints with both programs and what they showed, without what only works on a screen', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  await page.goto(addressOf('causes/nested-run/index.html'));
  await page.locator('[data-runs] details').evaluateAll((folds) => {
    for (const fold of folds as HTMLDetailsElement[]) fold.open = false;
  });
  const outputs = page.locator('[data-runs] details pre');
  await expect(outputs.first()).toBeHidden();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await outputs.count()).toBeGreaterThanOrEqual(2);
  for (const output of await outputs.all()) await expect(output).toBeVisible();
  await expect(outputs.first()).toContainText('cannot be called from a running event loop');
  for (const part of ['header.top', 'button[data-copy]'])
    for (const shown of await page.locator(part).all()) await expect(shown).toBeHidden();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
});

test('the copy says that it is one, and not how to get it', async ({ page }) => {
  await page.goto(addressOf('offline/index.html'));
  await expect(page.getByText('This is the offline copy')).toBeVisible();
  await expect(page.getByText(/the zip/)).toHaveCount(0);
});

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
