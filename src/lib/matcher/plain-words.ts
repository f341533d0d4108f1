import { nearWords, type NearWords } from './near-words.ts';
import type { MatcherData } from './types.ts';
import { readStems, stemsOf } from './word-stems.ts';

/** Phrases of a page, ready to be compared with a sentence. */
interface PhrasePage {
  kind: 'cause' | 'symptom' | 'error';
  slug: string;
  /** Stems of each phrase. */
  phrases: string[][];
  /** The words of the phrases and those beside them. */
  words: Set<string>;
}

/** All phrases, how rare their words are, and the way from a misspelt word to one of them. */
export interface WordIndex {
  pages: PhrasePage[];
  rarity: Map<string, number>;
  /** Words of a page, on average. */
  size: number;
  near: NearWords;
}

/** A page whose phrases fit a sentence. */
export interface WordMatch {
  kind: 'cause' | 'symptom' | 'error';
  slug: string;
  /** 0 to 1. */
  score: number;
  /** The rarest words of the text that the page has too, as written and in their order. */
  said: string[];
  /** How many words of the phrase that fits best are in the text, and their share by weight. */
  words: number;
  coverage: number;
}

const MAX_WORDS = 600;
const SAID = 5;
/** Keeps a sentence of one known word from being wholly covered. */
const SMOOTH = 2;
/** How much a page of many words is held back. */
const LENGTH = 0.2;
/** What the best phrase counts beside the words of the whole page. */
const PHRASE = 0.15;

/** Makes the index of phrases, titles and the words beside them. */
export function buildWordIndex(data: MatcherData): WordIndex {
  const pages = [
    ...data.causes.map((page) => draftPage('cause', page, page.phrases, page.title)),
    ...data.symptoms.map((page) => draftPage('symptom', page, page.phrases, page.title)),
    ...data.errors.map((page) => draftPage('error', page, page.aliases.map(joinStems))),
  ];
  const seen = new Map<string, number>();
  for (const { words } of pages) {
    for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  const rarity = new Map<string, number>();
  for (const [word, count] of seen) rarity.set(word, Math.log(1 + pages.length / count));
  const size = pages.reduce((total, { words }) => total + words.size, 0) / pages.length;
  return { pages, rarity, size, near: nearWords(rarity.keys()) };
}

function draftPage(
  kind: PhrasePage['kind'],
  { slug, words = '' }: { slug: string; words?: string },
  stems: readonly string[],
  title = '',
): PhrasePage {
  const phrases = [...stems, joinStems(title)].map((phrase) => phrase.split(' '));
  const all = new Set([...phrases.flat(), ...words.split(' ')]);
  all.delete('');
  return { kind, slug, phrases, words: all };
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
  page: PhrasePage,
  words: ReadonlyMap<string, string>,
  { rarity, size }: WordIndex,
  whole: number,
): WordMatch | null {
  let best = { coverage: 0, words: 0, value: 0 };
  for (const stems of page.phrases) {
    const met = stems.filter((stem) => words.has(stem));
    const part = sum(met, rarity);
    const coverage = part / Math.max(1e-9, sum(stems, rarity));
    // A phrase of one or two words says little, even when all of it is there.
    const value = coverage * Math.min(1, part / 6);
    if (value > best.value) best = { coverage, words: met.length, value };
  }
  const met = [...words.keys()].filter((stem) => page.words.has(stem));
  if (best.words === 0 || met.length < 2) return null;
  const length = 1 - LENGTH + LENGTH * (page.words.size / size);
  const share = Math.min(1, sum(met, rarity) / length / (whole + SMOOTH));
  const score = PHRASE * best.value + (1 - PHRASE) * share;
  const rare = [...met].sort((a, b) => (rarity.get(b) ?? 0) - (rarity.get(a) ?? 0)).slice(0, SAID);
  const said = [
    ...new Set(met.filter((stem) => rare.includes(stem)).map((stem) => words.get(stem)!)),
  ];
  const { kind, slug } = page;
  return { kind, slug, score, said, words: best.words, coverage: best.coverage };
}
