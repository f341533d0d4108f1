import type { PageKind } from '../urls.ts';

/** How much slower a place counts down; as usual for merging lists by rank. */
const DAMPING = 8;
/** What the matcher's guesses count beside the index: a cause less, as it was guessed from its symptom. */
const GUESS = { error: 0.4, cause: 0.5, symptom: 0.8, guide: 1 };
/** What is left of a guess where a page holds the query word for word. */
const BESIDE_PHRASE = 0.2;

/**
 * Merges what the index found with what the matcher takes for possible: a page that is high in both lists wins.
 * @param found paths, best first
 * @param possible paths with the matcher's confidence, best first
 * @param hasPhrase whether a page holds the words of the query in a row
 * @returns paths, best first, each once
 */
export function mergeRanks(
  found: readonly string[],
  possible: readonly { path: string; kind: PageKind; confidence: number }[],
  hasPhrase: boolean,
): string[] {
  const scores = new Map<string, number>();
  const add = (path: string, place: number, weight: number): void => {
    scores.set(path, (scores.get(path) ?? 0) + weight / (DAMPING + place));
  };
  found.forEach((path, place) => {
    add(path, place, 1);
  });
  possible.forEach(({ path, kind, confidence }, place) => {
    add(path, place, 2 * GUESS[kind] * confidence * (hasPhrase ? BESIDE_PHRASE : 1));
  });
  return [...scores].sort(([, a], [, b]) => b - a).map(([path]) => path);
}
