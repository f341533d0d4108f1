/** A piece of text; a marked one holds a word of the query. */
export interface MarkedPart {
  text: string;
  isMarked: boolean;
}

/**
 * Cuts a text where words of the query stand in it, as whole words or at the beginning of one.
 * @param words in lower case, as `queryWords` gives them
 */
export function markWords(text: string, words: readonly string[]): MarkedPart[] {
  const wanted = words.filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [{ text, isMarked: false }];
  const found = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${wanted.join('|')})`, 'giu');
  const parts: MarkedPart[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(found)) {
    if (index > from) parts.push({ text: text.slice(from, index), isMarked: false });
    parts.push({ text: word, isMarked: true });
    from = index + word.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isMarked: false });
  return parts;
}
