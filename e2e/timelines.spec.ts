import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/quiet-page.ts';
import { builtFile, sitePages } from './support/site-pages.ts';

const CAUSE = '/causes/blocking-call/';
const GUIDE = '/guides/mental-model/';
const drawn = sitePages().filter((address) =>
  /<svg [^>]*role="img"/.test(readFileSync(builtFile(address), 'utf8')),
);

/** Texts of pictures that stand outside the box of their picture, with how far. */
function overhanging(page: Page): Promise<string[]> {
  return page.locator('svg[role=img]').evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const box = picture.closest('.prog, .box')!.getBoundingClientRect();
      return [...picture.querySelectorAll('text')].flatMap((text) => {
        const { left, right } = text.getBoundingClientRect();
        const isInside = left >= box.left && right <= box.right;
        return isInside ? [] : [`${text.textContent}: ${left - box.left}, ${right - box.right}`];
      });
    }),
  );
}

test('there are pictures on cause pages and in the guide', () => {
  expect(drawn).toContain(CAUSE);
  expect(drawn).toContain(GUIDE);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('both pictures are there, with names, and the guide tells how to read them', async ({
    page,
  }) => {
    await page.goto(CAUSE);
    const wrong = page.getByRole('img', { name: /^wrong\.py: the loop is blocked from/ });
    const correct = page.getByRole('img', { name: /^correct\.py: .* the loop stays free$/ });
    await expect(wrong).toBeVisible();
    await expect(correct).toBeVisible();
    await expect(wrong.locator('desc')).toContainText('download is in time.sleep');
    const words = page.locator('#timeline details').first();
    await words.getByText('The same in words').click();
    await expect(words.getByRole('listitem').first()).toContainText('main begins');
    await page.getByRole('link', { name: 'How to read it' }).click();
    await expect(page.getByRole('heading', { name: 'How to read a timeline' })).toBeInViewport();
  });
});

test('on a wide screen the pictures begin on the first screen, side by side', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(CAUSE);
  const [wrong, correct] = await page
    .getByRole('img', { name: /\.py: / })
    .evaluateAll((found) =>
      found.map((picture) => picture.getBoundingClientRect().toJSON() as DOMRect),
    );
  if (wrong === undefined || correct === undefined) throw new Error('There are no two pictures.');
  expect(wrong.y).toBeLessThan(600);
  expect(wrong.y).toBe(correct.y);
  expect(correct.x).toBeGreaterThan(wrong.x + wrong.width);
});

for (const address of drawn) {
  test(`${address}: its pictures fit 360 px, with all their words`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await overhanging(page)).toEqual([]);
  });
}

test('in print both pictures are there, within the paper', async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 960 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(CAUSE);
  for (const picture of await page.getByRole('img', { name: /\.py: / }).all()) {
    await expect(picture).toBeVisible();
    const box = await picture.boundingBox();
    expect(box!.x + box!.width).toBeLessThanOrEqual(680);
  }
  expect(await overhanging(page)).toEqual([]);
});

test('forced colours keep every mark', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(CAUSE);
  const marks = await page.locator('#timeline svg[role=img]').evaluateAll((pictures) => {
    const { color } = getComputedStyle(document.body);
    return pictures
      .flatMap((picture) => [...picture.querySelectorAll('path, circle')])
      .filter((mark) => mark.getAttribute('stroke') !== 'var(--color-rule)')
      .map((mark) => {
        const { fill, stroke } = getComputedStyle(mark);
        return { is: mark.outerHTML, shows: fill === color || stroke === color };
      });
  });
  expect(marks.length).toBeGreaterThan(20);
  expect(marks.filter(({ shows }) => !shows)).toEqual([]);
});
