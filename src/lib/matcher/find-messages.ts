import type { Line } from './clean-text.ts';
import { extractNames } from './extract-names.ts';
import { squashLines, type Squashed } from './squash.ts';
import {
  candidatePatterns,
  type Pattern,
  type Target,
  type TemplateIndex,
} from './template-index.ts';
import type { Work } from './types.ts';

/** A pattern found in the text. */
export interface Hit {
  target: Target;
  /** Indexes of the first and the last line. */
  first: number;
  last: number;
  names: Record<string, string>;
  /** Share of the template's literal characters that are there. */
  share: number;
  /** Upper and lower case as in the template. */
  exact: boolean;
  /** Exception type or category read in front of it. */
  type: string | null;
  /** The rest of the line in front of the type (or of the text). */
  before: string;
  size: number;
  /** Span in the squashed text. */
  from: number;
  to: number;
}

const WINDOW = 1500;
const MAX_HITS_PER_PATTERN = 60;
/** A message beats another wording on the same place, however long that is. */
const MESSAGE_FIRST = 10_000;
const MAX_TRIES = 12;
/** What a message begins behind: nothing, a type, a log's colon, an opening quote or bracket. */
const MESSAGE_START = /^$|: *["'`]?$|\(["'`]$/;
/** A type right in front of a message: `RuntimeError: `, `RuntimeError('`, `exception=RuntimeError("`. */
const TYPE = /(?:^|[^\w.])((?:[A-Za-z_]\w{0,60}\.){0,8}[A-Z]\w{1,60})(?:: *|\(\s*)["'`(]{0,3}$/;

/** Finds every known text in the lines; nested and weaker hits are dropped. Pauses between its steps. */
export function* findMessages(
  index: TemplateIndex,
  lines: readonly Line[],
  work: Work,
): Generator<void, Hit[]> {
  const text = yield* squashLines(lines);
  work.steps += text.low.length;
  const hits: Hit[] = [];
  for (const at of yield* candidatePatterns(index, lines)) {
    const pattern = index.patterns[at]!;
    work.steps += text.low.length;
    hits.push(...(yield* findPattern(pattern, text, lines)));
  }
  return dropNested(hits);
}

function* findPattern(
  pattern: Pattern,
  text: Squashed,
  lines: readonly Line[],
): Generator<void, Hit[]> {
  const hits: Hit[] = [];
  const core = pattern.low[pattern.core]!;
  if (core === '') return hits;
  let at = text.low.indexOf(core);
  for (let n = 0; at >= 0 && n < MAX_HITS_PER_PATTERN; n++) {
    yield;
    const hit = matchAround(pattern, text, lines, at);
    if (hit !== null) hits.push(hit);
    at = text.low.indexOf(core, hit === null ? at + 1 : Math.max(hit.to, at + 1));
  }
  return hits;
}

/** Spans of the literals around a core found at `at`; a missing literal has none. */
function literalSpans(
  pattern: Pattern,
  text: Squashed,
  lines: readonly Line[],
  at: number,
): ([number, number] | null)[] {
  const spans: ([number, number] | null)[] = pattern.low.map(() => null);
  const size = pattern.low[pattern.core]!.length;
  spans[pattern.core] = [at, at + size];
  let edge = at;
  for (let i = pattern.core - 1; i >= 0; i--) {
    const literal = pattern.low[i]!;
    if (literal === '') continue;
    const from = lastBefore(literal, edge, text, i === 0 ? lines : null);
    if (from < 0) break;
    spans[i] = [from, from + literal.length];
    edge = from;
  }
  edge = at + size;
  for (let i = pattern.core + 1; i < pattern.low.length; i++) {
    const literal = pattern.low[i]!;
    if (literal === '') continue;
    const found = text.low.slice(edge, edge + WINDOW).indexOf(literal);
    if (found < 0) break;
    spans[i] = [edge + found, edge + found + literal.length];
    edge += found + literal.length;
  }
  return spans;
}

/**
 * The last place of a literal in front of `edge`, or -1. With `lines` (for the template's first literal) a place
 * where a message begins is taken before a nearer one inside a value.
 */
function lastBefore(
  literal: string,
  edge: number,
  text: Squashed,
  lines: readonly Line[] | null,
): number {
  const start = Math.max(0, edge - WINDOW);
  const area = text.low.slice(start, edge);
  const nearest = area.lastIndexOf(literal);
  if (lines !== null) {
    for (let at = nearest, n = 0; at >= 0 && n < MAX_TRIES; n++) {
      const line = lines[text.line[start + at] ?? 0]?.text ?? '';
      if (MESSAGE_START.test(line.slice(0, text.column[start + at]).slice(-80))) return start + at;
      at = at === 0 ? -1 : area.lastIndexOf(literal, at - 1);
    }
  }
  return nearest < 0 ? -1 : start + nearest;
}

function matchAround(
  pattern: Pattern,
  text: Squashed,
  lines: readonly Line[],
  at: number,
): Hit | null {
  const spans = literalSpans(pattern, text, lines, at);
  const present = spans.filter((span) => span !== null);
  const matched = present.reduce((sum, [from, to]) => sum + to - from, 0);
  const core = pattern.low[pattern.core]!.length;
  if (matched / pattern.size < 0.6 && core < 18) return null;
  const from = present[0]![0];
  const to = present.at(-1)![1];
  if (!hasWordEdges(pattern, spans, text, lines)) return null;
  const exact = spans.every(
    (span, i) => span === null || text.own.slice(span[0], span[1]) === pattern.own[i],
  );
  const startLine = text.line[from]!;
  const line = lines[startLine]!.text;
  const { names, start } = extractNames(pattern, spans, text, lines);
  const before = line.slice(0, start ?? text.column[from]!);
  return {
    target: pattern.target,
    first: startLine,
    last: text.line[to - 1]!,
    names,
    share: matched / pattern.size,
    exact,
    type: TYPE.exec(before.slice(-200))?.[1] ?? null,
    before,
    size: matched,
    from,
    to,
  };
}

/** False when a word of the text goes on beyond the pattern's first or last literal. */
function hasWordEdges(
  pattern: Pattern,
  spans: ([number, number] | null)[],
  text: Squashed,
  lines: readonly Line[],
): boolean {
  const first = spans[0];
  const last = spans.at(-1);
  const charAt = (at: number, step: number): string =>
    lines[text.line[at]!]!.text[text.column[at]! + step] ?? '';
  if (pattern.wordStart && first && /\w/.test(charAt(first[0], -1)) && !isEscape(first[0]))
    return false;
  return !(pattern.wordEnd && last && last[1] > last[0] && /\w/.test(charAt(last[1] - 1, 1)));

  function isEscape(at: number): boolean {
    return charAt(at, -2) === '\\' && /[nt]/.test(charAt(at, -1));
  }
}

/** Keeps the longer of two hits on the same place; of equal ones that whose type is printed. */
function dropNested(hits: Hit[]): Hit[] {
  const sorted = [...hits].sort((a, b) => a.from - b.from || b.to - a.to || b.size - a.size);
  const clues = sorted.filter((hit) => hit.target.kind === 'clue');
  const kept: Hit[] = [];
  for (const hit of sorted) {
    if (hit.target.kind === 'clue') continue;
    const rivals = kept.slice(-8).filter((other) => other.from < hit.to && hit.from < other.to);
    if (rivals.some((other) => weight(other) >= weight(hit))) continue;
    for (const rival of rivals) kept.splice(kept.indexOf(rival), 1);
    kept.push(hit);
  }
  return [...kept, ...clues];
}

function weight(hit: Hit): number {
  const message = hit.target.kind === 'message' ? hit.target.message : null;
  const typed =
    message !== null && message.type !== null && hit.type?.endsWith(message.type) === true;
  return hit.size * hit.share + (typed ? 8 : 0) + (message === null ? -MESSAGE_FIRST : 0);
}
