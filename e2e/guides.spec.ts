import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, tabTest, test } from './support/quiet-page.ts';
import { builtFile, sitePages } from './support/site-pages.ts';

const MOST_BYTES = 20 * 1024;
const guides = sitePages().filter((address) => /^\/guides\/[^/]+\/$/.test(address));

function section(page: Page, name: string): ReturnType<Page['locator']> {
  return page
    .locator('section.sec')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
}

async function addresses(page: Page, name: string): Promise<string[]> {
  const links = section(page, name).locator('a.row');
  return links.evaluateAll((found) =>
    found.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
}

test('the index leads to every guide, and the header to the index', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Guides' })
    .click();
  await expect(page).toHaveURL(/\/guides\/$/);
  const found = await page
    .locator('main .rows a')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
  expect([...found].sort()).toEqual(guides);
});

test('at 360 px the parts of the site stand in one row', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/guides/');
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  const tops = await links.evaluateAll((found) => found.map((a) => a.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  const last = await links.last().boundingBox();
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(360 - 16);
});

for (const address of guides) {
  tabTest(
    `${address}: the answer is on the first screen, the page within its bytes`,
    async ({ tab: page }) => {
      await page.goto(address);
      for (const [width, height, lowest] of [
        [1280, 720, 720],
        [360, 740, 1480],
      ] as const) {
        await page.setViewportSize({ width, height });
        const box = await page.locator('[data-fix]').first().boundingBox();
        const end = box === null ? Infinity : box.y + box.height;
        expect(end, `at ${width} px`).toBeLessThanOrEqual(lowest);
      }
      const html = readFileSync(builtFile(address));
      expect(brotliCompressSync(html).length).toBeLessThanOrEqual(MOST_BYTES);
    },
  );

  tabTest(`${address}: each of its causes leads back to it`, async ({ tab: page }) => {
    await page.goto(address);
    const causes = await addresses(page, 'Causes');
    expect(causes.length).toBeGreaterThan(0);
    for (const cause of causes) {
      await page.goto(cause);
      expect(await addresses(page, 'Guides'), cause).toContain(address);
    }
  });

  tabTest(`${address}: every program shows what it printed`, async ({ tab: page }) => {
    await page.goto(address);
    const programs = page.locator('main .box').filter({ has: page.locator('pre.code, pre.snip') });
    const count = await programs.count();
    expect(count).toBeGreaterThan(0);
    for (let i = 0; i < count; i++) {
      await expect(programs.nth(i).getByText('Recorded output')).toHaveCount(1);
    }
  });
}
