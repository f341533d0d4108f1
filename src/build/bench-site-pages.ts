import type { Browser } from '@playwright/test';

/** What one load of a page cost on a slow telephone: slow 4G, a processor four times as slow. */
export interface PageCost {
  bytes: number;
  requests: number;
  firstPaint: number;
  largestPaint: number;
  shift: number;
  longTasks: number;
  nodes: number;
}

/** The slow 4G of Lighthouse, applied by the browser. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const SLOWER = 4;
const LOADS = 3;

/** Runs in the page before it loads: keeps what the browser reports of its painting and its work. */
function observe(): void {
  const seen = { first: 0, largest: 0, shift: 0, long: 0 };
  Object.assign(window, { seen });
  const watch = (type: string, note: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(note);
    }).observe({ type, buffered: true });
  };
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.first = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  watch('layout-shift', (entry) => (seen.shift += (entry as unknown as { value: number }).value));
  watch('longtask', () => seen.long++);
}

async function load(browser: Browser, address: string): Promise<PageCost> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let bytes = 0;
  let requests = 0;
  devtools.on('Network.requestWillBeSent', ({ request }) => {
    if (!request.url.startsWith('data:')) requests++;
  });
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => ({
    ...(
      window as unknown as { seen: { first: number; largest: number; shift: number; long: number } }
    ).seen,
    nodes: document.querySelectorAll('*').length,
  }));
  await context.close();
  return {
    bytes,
    requests,
    firstPaint: seen.first,
    largestPaint: seen.largest,
    shift: seen.shift,
    longTasks: seen.long,
    nodes: seen.nodes,
  };
}

/** Middle of a list. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Loads a page three times: of times the middle, of long tasks the fewest, since the machine itself may be busy. */
export async function measurePage(browser: Browser, address: string): Promise<PageCost> {
  const loads: PageCost[] = [];
  for (let i = 0; i < LOADS; i++) loads.push(await load(browser, address));
  const middle = (key: keyof PageCost): number => median(loads.map((cost) => cost[key]));
  return {
    bytes: middle('bytes'),
    requests: Math.max(...loads.map(({ requests }) => requests)),
    firstPaint: middle('firstPaint'),
    largestPaint: middle('largestPaint'),
    shift: Math.max(...loads.map(({ shift }) => shift)),
    longTasks: Math.min(...loads.map(({ longTasks }) => longTasks)),
    nodes: middle('nodes'),
  };
}
