import { matchInSlices } from '../lib/matcher/match-report.ts';
import type { MatcherData, MatchResult } from '../lib/matcher/types.ts';

const SLICE_MS = 8;

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
    if (performance.now() - started < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (isStale()) return undefined;
    started = performance.now();
  }
  return step.value;
}
