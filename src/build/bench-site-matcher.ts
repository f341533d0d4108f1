import type { Browser } from '@playwright/test';
import { matchReport } from '../lib/matcher/match-report.ts';
import { buildMatcherData } from './matcher-data.ts';
import { readContent } from './read-content.ts';

/** What matching one text cost in the browser. */
export interface MatchCost {
  kilobytes: number;
  ms: number;
  /** The longest time for which the page could do nothing else. */
  longestSlice: number;
  /** Steps that the matcher counts. */
  steps: number;
}

const KB = 1024;
const SIZES = [1, 10, 100, 1000, 10_000];
const ERROR = 'RuntimeError: Event loop is closed\n';

/** A log with one error in its middle. */
function logOf(kilobytes: number): string {
  const lines: string[] = [];
  for (let length = 0, i = 0; length < kilobytes * KB; i++) {
    const line = `2026-03-04 09:15:${String(i % 60).padStart(2, '0')} INFO [w-${i % 7}] app: request ${i} is running in the event loop, connection closed by a peer\n`;
    lines.push(line);
    length += line.length;
  }
  lines.splice(Math.floor(lines.length / 2), 0, ERROR);
  return lines.join('');
}

/** Runs in the page: matches a text in turns as the paste box does, and notes how long each turn held the page. */
async function matchInPage(text: string): Promise<{ ms: number; longestSlice: number }> {
  const { matcher } = window.errorIndex!;
  let last = performance.now();
  let longestSlice = 0;
  const note = (): void => {
    longestSlice = Math.max(longestSlice, performance.now() - last);
  };
  const channel = new MessageChannel();
  let isOver = false;
  channel.port1.onmessage = () => {
    note();
    last = performance.now();
    if (!isOver) channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
  const started = performance.now();
  last = started;
  await matcher!.match(text, () => false);
  note();
  isOver = true;
  return { ms: performance.now() - started, longestSlice };
}

/** Matches logs of 1 KB to 10 MB in a page of the built site, each twice; the second time counts. */
export async function measureMatching(browser: Browser, site: string): Promise<MatchCost[]> {
  const data = buildMatcherData(readContent());
  const page = await browser.newPage();
  await page.goto(site);
  await page.locator('paste-box textarea').focus();
  await page.waitForFunction(() => window.errorIndex?.matcher !== undefined);
  const costs: MatchCost[] = [];
  for (const kilobytes of SIZES) {
    const text = logOf(kilobytes);
    await page.evaluate(matchInPage, text);
    const work = { steps: 0 };
    matchReport(data, text, work);
    costs.push({ kilobytes, steps: work.steps, ...(await page.evaluate(matchInPage, text)) });
  }
  await page.close();
  return costs;
}
