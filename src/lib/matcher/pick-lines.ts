import type { RawLine } from './split-lines.ts';
import { lowerAscii, squash } from './squash.ts';
import { WORD, type Pattern, type TemplateIndex } from './template-index.ts';
import type { Work } from './types.ts';

/** Texts up to this size are analysed whole. */
export const DEEP_LIMIT = 262_144;
const MAX_LINE = 4000;
const OVERLAP = 600;
const BEFORE = 60;
const AFTER = 25;
const PER_PATTERN = 4;

/**
 * Keeps of a long text the lines around known words, so that what follows has bounded work. Yields after every
 * few thousand lines so that a caller may pause.
 */
export function* pickLines(
  index: TemplateIndex,
  lines: readonly RawLine[],
  work: Work,
): Generator<void, RawLine[]> {
  const size = lines.reduce((sum, line) => sum + line.text.length, 0);
  work.steps += lines.length;
  const pieces = lines.flatMap(cutLine);
  if (size <= DEEP_LIMIT) return pieces;
  const counts = new Map<number, number>();
  const keep = new Set<number>();
  let kept = 0;
  for (let i = 0; i < pieces.length; i++) {
    work.steps += pieces[i]!.text.length;
    if (i % 2000 === 1999) yield;
    if (!isInteresting(index, pieces[i]!.text, counts)) continue;
    for (let k = Math.max(0, i - BEFORE); k <= Math.min(pieces.length - 1, i + AFTER); k++) {
      if (keep.has(k) || kept + pieces[k]!.text.length > DEEP_LIMIT) continue;
      keep.add(k);
      kept += pieces[k]!.text.length;
    }
  }
  return [...keep].sort((a, b) => a - b).map((i) => pieces[i]!);
}

/** Cuts a very long line into pieces that overlap. */
function cutLine(line: RawLine): RawLine[] {
  if (line.text.length <= MAX_LINE) return [line];
  const parts: RawLine[] = [];
  for (let at = 0; at < line.text.length; at += MAX_LINE - OVERLAP) {
    parts.push({ text: line.text.slice(at, at + MAX_LINE), number: line.number });
  }
  return parts;
}

/** Whether a line holds both rare words of a pattern that was not yet met often. */
function isInteresting(index: TemplateIndex, text: string, counts: Map<number, number>): boolean {
  let low = '';
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found !== null; found = WORD.exec(text)) {
    const word = found[0];
    const list = index.byWord.get(word) ?? index.byWord.get(lowerAscii(word));
    if (list === undefined) continue;
    if (low === '') low = lowerAscii(text);
    for (const at of list) if (isNewSighting(index.patterns[at]!, at, low, counts)) return true;
  }
  return false;
}

/** A whole core counts little and a part of one much, so that words of chance do not use up what is kept. */
function isNewSighting(
  pattern: Pattern,
  at: number,
  low: string,
  counts: Map<number, number>,
): boolean {
  const count = counts.get(at) ?? 0;
  if (count >= PER_PATTERN || !pattern.anchors.every((anchor) => low.includes(anchor)))
    return false;
  const whole = squash(low).includes(pattern.low[pattern.core]!);
  if (!whole) {
    const parts = counts.get(-at - 1) ?? 0;
    counts.set(-at - 1, parts + 1);
    return parts < PER_PATTERN;
  }
  counts.set(at, count + 1);
  return true;
}
