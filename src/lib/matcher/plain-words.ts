import type { MatcherData } from './types.ts';
import { stemsOf } from './word-stems.ts';

/** Phrases of a page, ready to be compared with a sentence. */
interface PhrasePage {
  kind: 'cause' | 'symptom' | 'error';
  slug: string;
  phrases: { text: string; stems: string[] }[];
}

/** All phrases and how rare their words are. */
export interface WordIndex {
  pages: PhrasePage[];
  rarity: Map<string, number>;
}

/** A page whose phrases fit a sentence. */
export interface WordMatch {
  kind: 'cause' | 'symptom' | 'error';
  slug: string;
  /** 0 to 1. */
  score: number;
  /** The phrase that fits best, and how many of its words are in the text. */
  phrase: string;
  words: number;
  /** Share of that phrase, by weight. */
  coverage: number;
}

const MAX_WORDS = 600;

/** Makes the index of phrases and titles. */
export function buildWordIndex(data: MatcherData): WordIndex {
  const draft = (kind: PhrasePage['kind'], slug: string, texts: readonly string[]): PhrasePage => ({
    kind,
    slug,
    phrases: texts.map((text) => ({ text, stems: [...new Set(stemsOf(text))] })),
  });
  const pages = [
    ...data.causes.map((page) => draft('cause', page.slug, [...page.phrases, page.title])),
    ...data.symptoms.map((page) => draft('symptom', page.slug, [...page.phrases, page.title])),
    ...data.errors.map((page) => draft('error', page.slug, page.aliases)),
  ];
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const word of new Set(page.phrases.flatMap((phrase) => phrase.stems))) {
      seen.set(word, (seen.get(word) ?? 0) + 1);
    }
  }
  const rarity = new Map<string, number>();
  for (const [word, count] of seen) rarity.set(word, Math.log(1 + pages.length / count));
  return { pages, rarity };
}

/** Pages whose phrases share words with the text, best first. */
export function matchWords(index: WordIndex, text: string): WordMatch[] {
  const stems = stemsOf(text.slice(0, 20_000)).slice(0, MAX_WORDS);
  const words = new Set(stems);
  const thin = Math.min(1, (80 / Math.max(1, stems.length)) ** 0.3);
  return index.pages
    .map((page) => scorePage(page, words, index.rarity, thin))
    .filter((match) => match !== null)
    .sort((a, b) => b.score - a.score);
}

function scorePage(
  page: PhrasePage,
  words: ReadonlySet<string>,
  rarity: ReadonlyMap<string, number>,
  thin: number,
): WordMatch | null {
  const met = new Set<string>();
  let best = { text: '', coverage: 0, words: 0, value: 0 };
  for (const { text, stems } of page.phrases) {
    let whole = 0;
    let part = 0;
    let count = 0;
    for (const word of stems) {
      const weight = rarity.get(word) ?? 0;
      whole += weight;
      if (!words.has(word)) continue;
      met.add(word);
      part += weight;
      count++;
    }
    const coverage = whole === 0 ? 0 : part / whole;
    // A phrase of one or two words says little, even when all of it is there.
    const value = coverage * Math.min(1, part / 6);
    if (value > best.value) best = { text, coverage, words: count, value };
  }
  if (best.words < 2) return null;
  const mass = [...met].reduce((sum, word) => sum + (rarity.get(word) ?? 0), 0);
  const score = (0.65 * best.value + 0.35 * (1 - Math.exp(-mass / 14))) * thin;
  const { kind, slug } = page;
  return { kind, slug, score, phrase: best.text, words: best.words, coverage: best.coverage };
}
