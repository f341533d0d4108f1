import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/quiet-page.ts';
import { sitePages } from './support/site-pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const address of sitePages()) {
  for (const width of [360, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${address} at ${width} px, ${colorScheme}: accessible, quiet, within the screen`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 740 });
        await page.goto(address);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      });
    }
  }
}

const ANSWERS = /^\/(errors|causes|symptoms)\/[^/]+\/$/;

for (const address of sitePages().filter((page) => ANSWERS.test(page))) {
  test(`${address}: the fix is on the first screen`, async ({ page }) => {
    for (const [width, height, lowest] of [
      [1280, 720, 720],
      [360, 740, 1480],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(address);
      const box = await page.locator('[data-fix]').first().boundingBox();
      expect(box === null ? Infinity : box.y + box.height).toBeLessThanOrEqual(lowest);
    }
  });
}
