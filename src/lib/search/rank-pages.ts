import { stemsOf } from '../matcher/word-stems.ts';

/** What the index answered to one word, or to all together: pages by their id, with the engine's score. */
export type Answer = readonly { id: string; score: number }[];

/** What the index answered to a query. */
export interface IndexAnswers {
  /** For each word of the query. */
  words: readonly Answer[];
  /** To all words at once, and to all of them in a row. */
  together: Answer;
  phrase: Answer;
}

/** The names of a page: its title, the words of its address, and what people call it where it is a guide. */
export interface NamedPage {
  id: string;
  names: readonly string[];
}

const TOGETHER = 0.6;
const PHRASE = 1;
const NAME = 2.2;
/** A word on fewer pages counts no more: it may stand for a misspelt one that the index took for its nearest. */
const FEW = 3;
/** Characters of a query that are compared with names; a pasted log may be a thousand times as long. */
const COMPARED = 500;
/** Pages that hold less than this share of what the words weigh are left out. */
const LEAST_SHARE = 0.34;

/**
 * How far the words of a query and the best of a page's names are the same.
 * @returns 0 to 1; the last word may be the beginning of one
 */
export function likeness(query: string, { names }: Pick<NamedPage, 'names'>): number {
  const compared = query.slice(0, COMPARED);
  const asked = new Set(stemsOf(compared));
  const typed = compared.toLowerCase().split(/\s/).at(-1) ?? '';
  const isAsked = (word: string): boolean =>
    asked.has(word) || (typed.length > 2 && word.startsWith(typed));
  const likes = names.map((name) => {
    const words = new Set(stemsOf(name));
    const shared = [...words].filter(isAsked).length;
    return shared < 2 && words.size > 1
      ? 0
      : Math.min(1, shared / Math.max(1, asked.size)) * (0.2 + 0.8 * (shared / words.size));
  });
  return Math.max(0, ...likes);
}

function scaled(answer: Answer): Map<string, number> {
  const best = Math.max(...answer.map(({ score }) => score), Number.MIN_VALUE);
  return new Map(answer.map(({ id, score }) => [id, score / best]));
}

/**
 * Ranks pages by the words that they hold, rare ones most, those that hold all of them or are named so first. A word that is on no
 * page, such as a name in a pasted message, changes nothing.
 * @returns ids, best first
 */
export function rankPages(
  query: string,
  { words, together, phrase }: IndexAnswers,
  pages: readonly NamedPage[],
): string[] {
  const sums = new Map<string, { score: number; share: number }>();
  let whole = 0;
  for (const answer of words) {
    if (answer.length === 0) continue;
    const rarity = Math.log(1 + pages.length / Math.max(FEW, answer.length));
    whole += rarity;
    for (const [id, score] of scaled(answer)) {
      const sum = sums.get(id) ?? { score: 0, share: 0 };
      sum.score += rarity * (0.35 + 0.65 * score);
      sum.share += rarity;
      sums.set(id, sum);
    }
  }
  for (const [answer, weight] of [
    [together, TOGETHER],
    [phrase, PHRASE],
  ] as const) {
    for (const [id, score] of scaled(answer)) {
      const sum = sums.get(id);
      if (sum !== undefined) sum.score += weight * whole * (0.3 + 0.7 * score);
    }
  }
  for (const page of pages) {
    const alike = likeness(query, page);
    if (alike < LEAST_SHARE) continue;
    const sum = sums.get(page.id) ?? { score: 0, share: whole };
    sums.set(page.id, { ...sum, score: sum.score + NAME * whole * alike ** 2 });
  }
  return [...sums]
    .filter(([, { share }]) => share >= LEAST_SHARE * whole)
    .sort(([, a], [, b]) => b.score - a.score)
    .map(([id]) => id);
}
