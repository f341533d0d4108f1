import { matchInSlices } from '../lib/matcher/match-report.ts';
import type { MatcherData, MatchResult } from '../lib/matcher/types.ts';

/** Steps of the matcher are a few milliseconds at most: with this a turn stays below eight. */
const TURN_MS = 4;

/** Lets the page paint and answer first. A timer would wait for four milliseconds each time. */
async function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/**
 * Matches a text without holding the page.
 * @param isStale asked between two slices; true gives the work up
 * @returns undefined when it was given up
 */
export async function matchInTurns(
  data: MatcherData,
  text: string,
  isStale: () => boolean,
): Promise<MatchResult | undefined> {
  const slices = matchInSlices(data, text);
  let started = performance.now();
  let step = slices.next();
  for (; step.done !== true; step = slices.next()) {
    if (performance.now() - started < TURN_MS) continue;
    await nextTurn();
    if (isStale()) return undefined;
    started = performance.now();
  }
  return step.value;
}
