import type { Page, Request } from '@playwright/test';
import { addAxe, axeProblems } from './support/axe.ts';
import { cutText, cutWhenSpaced } from './support/cut-text.ts';
import { nameProblems, openAll } from './support/names.ts';
import { expect, tabTest } from './support/quiet-page.ts';
import { sitePages } from './support/site-pages.ts';

/** A desk, the same desk at 200 % zoom, and at 400 %, which is as narrow as any telephone. */
const WIDTHS = [1280, 640, 320];
/** So high that the button which stays at the lower edge of open filters lies over none of them. */
const HEIGHT = 3000;
const ANSWERS = /^\/(errors|causes|symptoms)\/[^/]+\/$/;
/** Pages that do at once what their address says, so they fetch a script. */
const MATCHING = ['/404.html', '/go/', '/play/', '/search/'];
/** Width and height of a screen, and how far down the fix may end. */
const SCREENS = [
  [1280, 720, 720],
  [360, 740, 1480],
] as const;

async function expectFixOnFirstScreen(page: Page): Promise<void> {
  for (const [width, height, lowest] of SCREENS) {
    await page.setViewportSize({ width, height });
    const box = await page.locator('[data-fix]').first().boundingBox();
    const end = box === null ? Infinity : box.y + box.height;
    expect.soft(end, `end of the fix at ${width} px`).toBeLessThanOrEqual(lowest);
  }
}

/** Colours differ by theme, the rest by width; so each theme is looked at for its colours, each width for all. */
async function expectAccessible(page: Page): Promise<void> {
  await openAll(page);
  expect.soft(await nameProblems(page)).toEqual([]);
  await addAxe(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    expect.soft(await cutText(page), `at ${width} px`).toEqual([]);
    if (width === 640) continue;
    expect.soft(await cutWhenSpaced(page), `at ${width} px, spaced`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await axeProblems(page, 'all'), `at ${width} px`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await axeProblems(page, 'colours'), `at ${width} px, dark`).toEqual([]);
  }
}

for (const address of sitePages()) {
  tabTest(
    `${address}: one request, accessible in both themes and widths, named, nothing cut, quiet, within the screen`,
    async ({ tab }) => {
      const requests: string[] = [];
      const keep = (request: Request) => {
        if (!request.url().startsWith('data:')) requests.push(request.url());
      };
      tab.on('request', keep);
      await tab.setViewportSize({ width: 1280, height: HEIGHT });
      await tab.emulateMedia({ colorScheme: 'light' });
      await tab.goto(address);
      if (ANSWERS.test(address)) await expectFixOnFirstScreen(tab);
      await expectAccessible(tab);
      tab.off('request', keep);
      if (!MATCHING.includes(address)) expect.soft(requests).toHaveLength(1);
      expect.soft(await tab.locator('*').count()).toBeLessThanOrEqual(1200);
    },
  );
}
