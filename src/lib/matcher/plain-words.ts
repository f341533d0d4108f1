import { nearWords, type NearWords } from './near-words.ts';
import type { MatcherData } from './types.ts';
import { readStems, stemsOf } from './word-stems.ts';

/** The words of a page, ready to be compared with a sentence. */
interface WordPage {
  kind: 'cause' | 'symptom' | 'error';
  slug: string;
  words: Set<string>;
}

/** The words of all pages, how rare they are, and the way from a misspelt word to one of them. */
export interface WordIndex {
  pages: WordPage[];
  rarity: Map<string, number>;
  /** Words of a page, on average. */
  size: number;
  near: NearWords;
}

/** A page whose words are in a sentence. */
export interface WordMatch {
  kind: 'cause' | 'symptom' | 'error';
  slug: string;
  /** 0 to 1. */
  score: number;
  /** The rarest words of the text that the page has too, as written and in their order. */
  said: string[];
  /** How many words of the text the page has, and their share by weight. */
  words: number;
  coverage: number;
}

const MAX_WORDS = 600;
const SAID = 5;
/** Keeps a sentence of one known word from being wholly covered. */
const SMOOTH = 2;
/** How much a page of many words is held back. */
const LENGTH = 0.2;

/** Pages that are read before a caller may pause. */
const STEP = 10;

/** Makes the index of the words of phrases, titles and what stands beside them. Pauses now and then. */
export function* buildWordIndex(data: MatcherData): Generator<void, WordIndex> {
  const titled = (page: { words: string; title: string }): string =>
    `${page.words} ${joinStems(page.title)}`;
  const drafts = [
    ...data.causes.map((page) => ['cause', page.slug, () => titled(page)] as const),
    ...data.symptoms.map((page) => ['symptom', page.slug, () => titled(page)] as const),
    ...data.errors.map(
      (page) => ['error', page.slug, () => joinStems(page.aliases.join('\n'))] as const,
    ),
  ];
  const pages: WordPage[] = [];
  for (const [kind, slug, stems] of drafts) {
    if (pages.length % STEP === 0) yield;
    pages.push(draftPage(kind, slug, stems()));
  }
  yield;
  const seen = new Map<string, number>();
  for (const { words } of pages) {
    for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  const rarity = new Map<string, number>();
  for (const [word, count] of seen) rarity.set(word, Math.log(1 + pages.length / count));
  const size = pages.reduce((total, { words }) => total + words.size, 0) / pages.length;
  return { pages, rarity, size, near: yield* nearWords(rarity.keys()) };
}

function draftPage(kind: WordPage['kind'], slug: string, stems: string): WordPage {
  const words = new Set(stems.split(' '));
  words.delete('');
  return { kind, slug, words };
}

/** The different stems of a text, separated by blanks. */
export function joinStems(text: string): string {
  return [...new Set(stemsOf(text))].join(' ');
}

/** The words of a text that the index knows, misspelt ones put right, and how each is written; a few hundred. */
export function knownWords(index: WordIndex, text: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const { stem, word } of readStems(text.slice(0, 20_000)).slice(0, MAX_WORDS)) {
    const known = index.rarity.has(stem) ? stem : index.near(stem);
    if (known !== undefined && !words.has(known)) words.set(known, word);
  }
  return words;
}

/** Pages that share words with the text, best first. */
export function matchWords(index: WordIndex, words: ReadonlyMap<string, string>): WordMatch[] {
  const whole = sum(words.keys(), index.rarity);
  return index.pages
    .map((page) => scorePage(page, words, index, whole))
    .filter((match) => match !== null)
    .sort((a, b) => b.score - a.score);
}

function sum(words: Iterable<string>, rarity: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const word of words) total += rarity.get(word) ?? 0;
  return total;
}

function scorePage(
  page: WordPage,
  words: ReadonlyMap<string, string>,
  { rarity, size }: WordIndex,
  whole: number,
): WordMatch | null {
  const met = [...words.keys()].filter((stem) => page.words.has(stem));
  if (met.length < 2) return null;
  const part = sum(met, rarity);
  const length = 1 - LENGTH + LENGTH * (page.words.size / size);
  const score = Math.min(1, part / length / (whole + SMOOTH));
  const rare = [...met].sort((a, b) => (rarity.get(b) ?? 0) - (rarity.get(a) ?? 0)).slice(0, SAID);
  const said = new Set(met.filter((stem) => rare.includes(stem)).map((stem) => words.get(stem)!));
  const { kind, slug } = page;
  return { kind, slug, score, said: [...said], words: met.length, coverage: part / whole };
}
