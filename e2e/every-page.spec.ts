import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/quiet-page.ts';
import { sitePages } from './support/site-pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [1280, 360];
const SCHEMES = ['light', 'dark'] as const;

async function violations(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

for (const address of sitePages()) {
  test(`${address}: accessible in both themes and widths, quiet, within the screen`, async ({
    page,
  }) => {
    await page.goto(address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `at ${width} px`).toBeLessThanOrEqual(width);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page), `at ${width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

const ANSWERS = /^\/(errors|causes|symptoms)\/[^/]+\/$/;

for (const address of sitePages().filter((page) => ANSWERS.test(page))) {
  test(`${address}: the fix is on the first screen`, async ({ page }) => {
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
  });
}
