/** How much slower a place counts down; as usual for merging lists by rank. */
const DAMPING = 8;
/** What the matcher's list counts beside the index's, when it is as sure as it gets without a message. */
const MATCHER = 0.5;

/**
 * Merges what the index found with what the matcher takes for possible: a page that is high in both lists wins.
 * @param found paths, best first
 * @param possible paths with the matcher's confidence, best first
 * @returns paths, best first, each once
 */
export function mergeRanks(
  found: readonly string[],
  possible: readonly { path: string; confidence: number }[],
): string[] {
  const scores = new Map<string, number>();
  const add = (path: string, place: number, weight: number): void => {
    scores.set(path, (scores.get(path) ?? 0) + weight / (DAMPING + place));
  };
  found.forEach((path, place) => {
    add(path, place, 1);
  });
  possible.forEach(({ path, confidence }, place) => {
    add(path, place, MATCHER * 2 * confidence);
  });
  return [...scores].sort(([, a], [, b]) => b - a).map(([path]) => path);
}
