import type { Browser, Page } from 'puppeteer-core';
import type { OpenedSite } from './opened-site.ts';
import type { Journey } from './reader-journeys.ts';

/** A step may take as long on a busy machine. */
const SECONDS = 30;

/** Collects what a page must not do: write to the console, fail, break its policy, or ask another place. */
async function listen(page: Page, site: OpenedSite): Promise<string[]> {
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) =>
    noise.push(`error: ${error instanceof Error ? error.message : String(error)}`),
  );
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(site.root) && !/^(data|blob):/.test(address))
      noise.push(`request to ${address}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) noise.push(`${response.status()} for ${response.url()}`);
  });
  // Firefox reports a broken policy nowhere else.
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`${violatedDirective} forbids ${blockedURI}`);
    });
  });
  return noise;
}

/** What a journey must not have heard: anything, or anything but the refusal that it is about, which must be there. */
function unexpected(noise: readonly string[], refusal: RegExp | undefined): readonly string[] {
  if (refusal === undefined) return noise;
  const others = noise.filter((line) => !refusal.test(line));
  return others.length < noise.length ? others : [...others, `nothing said ${refusal.source}`];
}

/** Goes one journey on a page of its own; gives why it failed, or nothing. */
async function walk(browser: Browser, site: OpenedSite, journey: Journey): Promise<string> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(SECONDS * 1000);
    await page.setViewport({ width: 1280, height: 800 });
    const noise = await listen(page, site);
    try {
      await journey.walk(page, site);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return [`${why} (at ${page.url()})`, ...noise].join('\n  ');
    }
    return unexpected(noise, journey.refusal).join('\n  ');
  } finally {
    await context.close();
  }
}

/**
 * Goes journeys one after the other and prints how each went.
 * @returns how many passed and failed
 */
export async function walkJourneys(
  browser: Browser,
  site: OpenedSite,
  journeys: readonly Journey[],
): Promise<{ passed: number; failed: number }> {
  const count = { passed: 0, failed: 0 };
  for (const journey of journeys) {
    const started = performance.now();
    const problem = await walk(browser, site, journey);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${problem === '' ? 'passed' : 'FAILED'}  ${journey.name} (${seconds} s)`);
    if (problem !== '') console.error(`  ${problem}`);
    count[problem === '' ? 'passed' : 'failed']++;
  }
  return count;
}
