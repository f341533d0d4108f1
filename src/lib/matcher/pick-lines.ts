import { SLICE, type RawLine } from './split-lines.ts';
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
 * Keeps of a long text the lines around known words, so that what follows has bounded work. Takes the lines as
 * they are cut, so that those of a long text are never held all at once, and yields after each few thousand
 * characters so that a caller may pause.
 */
export function* pickLines(
  index: TemplateIndex,
  batches: Iterator<RawLine[], void>,
  work: Work,
): Generator<void, RawLine[]> {
  const first: RawLine[] = [];
  let size = 0;
  let count = 0;
  while (size <= DEEP_LIMIT && count <= MAX_LINES) {
    const next = batches.next();
    if (next.done === true) return first;
    count += next.value.length;
    for (const line of next.value) {
      size += line.text.length;
      first.push(...cutLine(line));
    }
    yield;
  }
  const picker = new LinePicker(index, work);
  yield* picker.takeAll(first);
  for (let next = batches.next(); next.done !== true; next = batches.next()) {
    yield* picker.takeAll(next.value.flatMap(cutLine));
    yield;
  }
  return picker.kept;
}

/** Looks through the lines of a long text one after the other, and keeps those around what it knows. */
class LinePicker {
  readonly kept: RawLine[] = [];
  readonly #sighted: Sightings;
  readonly #work: Work;
  /** The last lines that were passed over. */
  #recent: RawLine[] = [];
  /** How many of the next lines are near one of interest. */
  #near = 0;
  #size = 0;
  #rest = SLICE;

  constructor(index: TemplateIndex, work: Work) {
    this.#work = work;
    this.#sighted = {
      index,
      shapes: shapesOf(index),
      whole: new Uint8Array(index.patterns.length),
      parts: new Uint8Array(index.patterns.length),
      lastText: new Map(),
    };
  }

  *takeAll(lines: readonly RawLine[]): Generator<void, void> {
    for (const line of lines) {
      this.#take(line);
      this.#rest -= line.text.length;
      if (this.#rest > 0) continue;
      this.#rest = SLICE;
      yield;
    }
  }

  #take(line: RawLine): void {
    this.#work.steps += line.text.length + 1;
    if (isInteresting(this.#sighted, line.text)) {
      for (const before of this.#recent.slice(-BEFORE)) this.#keep(before);
      this.#recent = [];
      this.#near = AFTER + 1;
    }
    if (this.#near > 0) {
      this.#near--;
      this.#keep(line);
      return;
    }
    this.#recent.push(line);
    if (this.#recent.length >= 20 * BEFORE) this.#recent = this.#recent.slice(-BEFORE);
  }

  #keep(line: RawLine): void {
    if (this.#size + line.text.length > DEEP_LIMIT) return;
    this.#size += line.text.length;
    this.kept.push(line);
  }
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
