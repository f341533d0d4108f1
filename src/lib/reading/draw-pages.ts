/**
 * Draws pages at random, none twice. The same seed draws the same pages from the same content.
 * @param seed a whole number
 * @returns `count` of the pages, or all when there are fewer
 */
export function drawPages<Page>(pages: readonly Page[], seed: number, count: number): Page[] {
  const rest = [...pages];
  const random = numbers(seed);
  const drawn: Page[] = [];
  while (drawn.length < count && rest.length > 0) {
    const [page] = rest.splice(Math.floor(random() * rest.length), 1);
    drawn.push(page!);
  }
  return drawn;
}

/** Numbers from 0 to below 1 (the generator known as mulberry32). */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
