import { readFileSync } from 'node:fs';
import type { MatcherData } from './types.ts';

/** Reads a small set of pages for tests, independent of the content. */
export function readFixtureData(): MatcherData {
  const url = new URL('./fixtures/data.json', import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as MatcherData;
}
