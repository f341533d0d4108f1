import type { Page } from '@playwright/test';
import { expect, test } from './support/quiet-page.ts';

/** Pages to which a script adds something by itself, and those with long tables. */
const ADDRESSES = ['/', '/play/', '/search/', '/go/#event loop closed', '/evidence/claims/']
  .concat(['/evidence/', '/coverage/', '/causes/'])
  .concat(['/errors/event-loop-closed/']);
const SIZES = [
  { width: 412, height: 823 },
  { width: 1280, height: 800 },
];
/** The slow 4G of Lighthouse: a page arrives in pieces, and its scripts later. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};

/** What moved while the page came, without a reader having done anything. */
async function shifts(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { moved: string[] }).moved);
}

test('nothing moves while a page and its scripts arrive', async ({ page, noise }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as unknown as {
          sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
        };
        const place = ({ x, y }: DOMRect): string => `${Math.round(x)},${Math.round(y)}`;
        for (const { node, previousRect, currentRect } of sources) {
          const what = node instanceof Element ? node.outerHTML.slice(0, 60) : node?.textContent;
          moved.push(`${what ?? '?'} from ${place(previousRect)} to ${place(currentRect)}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const address of ADDRESSES) {
      await test.step(`${address} at ${size.width} px`, async () => {
        // A page of its own, also where only the part behind # differs.
        await page.goto('about:blank');
        await page.goto(address, { waitUntil: 'networkidle' });
        await page.waitForTimeout(200);
        expect.soft(await shifts(page), `${address} at ${size.width} px`).toEqual([]);
      });
    }
  }
  // The server answers an unknown address with 404, which a browser writes to its console.
  noise.splice(0);
});
