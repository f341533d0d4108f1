/** Finds the known word that a misspelt one stands for. */
export type NearWords = (word: string) => string | undefined;

const SHORTEST = 5;
const LONGEST = 24;
/** Words that are entered before a caller may pause. */
const STEP = 100;

/**
 * Finds words that differ in one letter: one missing, one too many, one other, or two swapped. Both sides are
 * looked up with each letter left out, so the work grows with the length of a word and not with their number. Pauses now
 * and then.
 */
export function* nearWords(known: Iterable<string>): Generator<void, NearWords> {
  const byRest = new Map<string, string>();
  for (const [place, word] of [...known].entries()) {
    if (place % STEP === 0) yield;
    if (!isFit(word)) continue;
    for (const rest of withoutOne(word)) if (!byRest.has(rest)) byRest.set(rest, word);
    byRest.set(word, word);
  }
  return (word) => {
    if (!isFit(word)) return undefined;
    const direct = byRest.get(word);
    if (direct !== undefined) return direct;
    for (const rest of withoutOne(word)) {
      const found = byRest.get(rest);
      if (found !== undefined && found[0] === word[0]) return found;
    }
    return undefined;
  };
}

function isFit(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && /^[a-z]+$/.test(word);
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}
