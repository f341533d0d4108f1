import type { RawLine } from './split-lines.ts';
import { lowerAscii } from './squash.ts';
import type { TemplateIndex } from './template-index.ts';
import type { Work } from './types.ts';

/** Texts up to this size are analysed whole. */
export const DEEP_LIMIT = 262_144;
const MAX_LINE = 4000;
const OVERLAP = 600;
const BEFORE = 60;
const AFTER = 25;
const PER_PATTERN = 4;
const MAX_LINES = 20_000;

/** What of the index was met so far in a long text. */
interface Sightings {
  index: TemplateIndex;
  shapes: Uint8Array;
  /** For each pattern the lines that hold its whole core, and those that hold both rare words only. */
  whole: Uint8Array;
  parts: Uint8Array;
  /** For each word the line in which it was met last. */
  lastText: Map<string, string>;
}

/**
 * Keeps of a long text the lines around known words, so that what follows has bounded work. Yields after every
 * few thousand lines so that a caller may pause.
 */
export function* pickLines(
  index: TemplateIndex,
  lines: readonly RawLine[],
  work: Work,
): Generator<void, RawLine[]> {
  let size = 0;
  const pieces: RawLine[] = [];
  for (const line of lines) {
    size += line.text.length;
    if (line.text.length <= MAX_LINE) pieces.push(line);
    else pieces.push(...cutLine(line));
  }
  work.steps += lines.length;
  if (size <= DEEP_LIMIT && lines.length <= MAX_LINES) return pieces;
  const sighted: Sightings = {
    index,
    shapes: shapesOf(index),
    whole: new Uint8Array(index.patterns.length),
    parts: new Uint8Array(index.patterns.length),
    lastText: new Map(),
  };
  const keep = new Set<number>();
  let kept = 0;
  for (let i = 0; i < pieces.length; i++) {
    work.steps += pieces[i]!.text.length;
    if (i % 2000 === 1999) yield;
    if (!isInteresting(sighted, pieces[i]!.text)) continue;
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
  const parts: RawLine[] = [];
  for (let at = 0; at < line.text.length; at += MAX_LINE - OVERLAP) {
    parts.push({ text: line.text.slice(at, at + MAX_LINE), number: line.number });
  }
  return parts;
}

/** Whether a line holds both rare words of a pattern that was not yet met often. */
function isInteresting(sighted: Sightings, text: string): boolean {
  let low = '';
  let found = false;
  forEachWord(text, sighted.shapes, (word) => {
    const list = sighted.index.byWord.get(word);
    if (list === undefined || sighted.lastText.get(word) === text) return;
    sighted.lastText.set(word, text);
    if (low === '') low = lowerAscii(text);
    for (const at of list) if (isNew(sighted, at, low)) found = true;
  });
  return found;
}

/** A whole core and a part of one are counted apart, so that words of chance do not use up what is kept. */
function isNew({ index, whole, parts }: Sightings, at: number, low: string): boolean {
  const pattern = index.patterns[at]!;
  if (whole[at]! >= PER_PATTERN && parts[at]! >= PER_PATTERN) return false;
  if (!pattern.anchors.every((anchor) => low.includes(anchor))) return false;
  const counts = low.includes(pattern.plain) ? whole : parts;
  if (counts[at]! >= PER_PATTERN) return false;
  counts[at]!++;
  return true;
}

/** Marks first letter, last letter and length of each word of the index, to pass over most words unread. */
function shapesOf(index: TemplateIndex): Uint8Array {
  const shapes = new Uint8Array(32 * 32 * 64);
  for (const word of index.byWord.keys()) {
    shapes[shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = 1;
  }
  return shapes;
}

function shapeOf(first: number, last: number, length: number): number {
  return ((first & 31) << 11) | ((last & 31) << 6) | Math.min(length, 63);
}

function forEachWord(text: string, shapes: Uint8Array, visit: (word: string) => void): void {
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = i === text.length ? 0 : text.charCodeAt(i);
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
    if (isLetter) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      const known = shapes[shapeOf(text.charCodeAt(start), text.charCodeAt(i - 1), i - start)];
      if (known === 1) visit(lowerAscii(text.slice(start, i)));
      start = -1;
    }
  }
}
