import { parseTemplate } from '../template.ts';
import { SLICE } from './split-lines.ts';
import { lowerAscii, squash } from './squash.ts';
import type { MatcherData, MatcherMessage } from './types.ts';

/** What a pattern stands for: a message, another wording of an error, or the text of a clue. */
export type Target =
  | { kind: 'message'; message: MatcherMessage }
  | { kind: 'alias'; error: string }
  | { kind: 'clue'; text: string };

/** A template made ready for search. */
export interface Pattern {
  target: Target;
  /** Squashed literals in their own case and in lower case; one more than `names`. */
  own: string[];
  low: string[];
  names: string[];
  /** Index of the longest literal: it must be there whole. */
  core: number;
  /** The core as it is written, in lower case. */
  plain: string;
  /** Characters of all literals. */
  size: number;
  /** At most two rare words of the core; empty when it has none. */
  anchors: string[];
  /** The template begins or ends with a letter or digit, so that a word must not go on there. */
  wordStart: boolean;
  wordEnd: boolean;
}

/** The patterns of all messages, aliases and clue texts, and the way from a word to them. */
export interface TemplateIndex {
  patterns: Pattern[];
  byWord: Map<string, number[]>;
  /** Patterns whose core holds no word. */
  wordless: number[];
}

/** One word that no sentence holds by chance: the name of a class or of a setting. */
const NAME = /^[A-Z]\w*[a-z_][A-Z]\w*$/;
export const WORD = /[A-Za-z_]{3,40}/g;

/** Patterns that are made before a caller may pause. */
const STEP = 20;

/** Makes the index of everything that can be found literally in a report. Pauses now and then. */
export function* buildTemplateIndex(data: MatcherData): Generator<void, TemplateIndex> {
  const drafts: { text: string; target: Target }[] = [];
  for (const message of data.messages) {
    drafts.push({ text: message.template, target: { kind: 'message', message } });
  }
  for (const error of data.errors) {
    for (const alias of error.aliases) {
      if (isLiteralAlias(alias)) {
        drafts.push({
          text: alias.replace(/[{}]/g, (brace) => brace + brace),
          target: { kind: 'alias', error: error.slug },
        });
      }
    }
  }
  for (const text of clueTexts(data)) drafts.push({ text, target: { kind: 'clue', text } });
  const patterns: Pattern[] = [];
  for (const { text, target } of drafts) {
    if (patterns.length % STEP === 0) yield;
    patterns.push(makePattern(text, target));
  }
  yield;
  return link(patterns);
}

function isLiteralAlias(alias: string): boolean {
  return squash(alias).length >= 10 && (/\s/.test(alias.trim()) || NAME.test(alias));
}

function clueTexts(data: MatcherData): Set<string> {
  const texts = new Set<string>();
  for (const page of [...data.errors, ...data.symptoms]) {
    for (const edge of page.edges) {
      for (const clue of edge.clues) if (clue.text !== undefined) texts.add(clue.text);
    }
  }
  return texts;
}

function makePattern(text: string, target: Target): Pattern {
  const template = parseTemplate(text);
  const own = template.literals.map(squash);
  const core = own.reduce((best, literal, i) => (literal.length > own[best]!.length ? i : best), 0);
  return {
    target,
    own,
    low: own.map(lowerAscii),
    names: template.names,
    core,
    plain: lowerAscii(template.literals[core]!).trim(),
    size: own.reduce((sum, literal) => sum + literal.length, 0),
    anchors: wordsOf(template.literals[core]!),
    wordStart: /^\w/.test(text),
    wordEnd: /\w$/.test(text),
  };
}

function wordsOf(text: string): string[] {
  return [...new Set(lowerAscii(text).match(WORD) ?? [])];
}

function link(patterns: Pattern[]): TemplateIndex {
  const frequency = new Map<string, number>();
  for (const { anchors } of patterns) {
    for (const word of anchors) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const byWord = new Map<string, number[]>();
  const wordless: number[] = [];
  patterns.forEach((pattern, index) => {
    const rarity = (word: string): number => (frequency.get(word) ?? 0) - word.length / 100;
    pattern.anchors = pattern.anchors.sort((a, b) => rarity(a) - rarity(b)).slice(0, 2);
    if (pattern.anchors.length === 0) wordless.push(index);
    for (const word of pattern.anchors) {
      const list = byWord.get(word);
      if (list) list.push(index);
      else byWord.set(word, [index]);
    }
  });
  return { patterns, byWord, wordless };
}

/**
 * Indexes of the patterns of which a rare word occurs in the lines, also when a line end cuts the word. Pauses
 * now and then.
 */
export function* candidatePatterns(
  index: TemplateIndex,
  lines: readonly { text: string }[],
): Generator<void, number[]> {
  const found = new Set(index.wordless);
  let tail = '';
  let rest = SLICE;
  for (const { text } of lines) {
    rest -= text.length + 1;
    if (rest < 0) {
      rest = SLICE;
      yield;
    }
    const words = lowerAscii(text).match(WORD) ?? [];
    const head = words[0];
    if (tail !== '' && head !== undefined) addWord(index, tail + head, found);
    for (const word of words) addWord(index, word, found);
    tail = words.at(-1) ?? '';
  }
  return [...found];
}

function addWord(index: TemplateIndex, word: string, found: Set<number>): void {
  let list = index.byWord.get(word);
  // A literal `\n` in front of a word leaves its letter behind.
  if (list === undefined && (word[0] === 'n' || word[0] === 't'))
    list = index.byWord.get(word.slice(1));
  if (list !== undefined) for (const pattern of list) found.add(pattern);
}
