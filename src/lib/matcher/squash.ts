import { atOnce } from './at-once.ts';
import { SLICE } from './split-lines.ts';

/** Text without blanks, quotes and backslashes, in lower case, with the way back to where each character stood. */
export interface Squashed {
  /** Lower case (ASCII only, so that no character changes its length). */
  low: string;
  /** The same characters in their own case. */
  own: string;
  /** For each character the index of its line. */
  line: Int32Array;
  /** For each character its place in that line. */
  column: Int32Array;
}

/** Space, tab, no-break and wide space, quotes of all kinds, backtick, backslash. */
const SKIPPED = new Set([
  0x20, 0x09, 0xa0, 0x3000, 0x27, 0x22, 0x60, 0x5c, 0x2018, 0x2019, 0x201c, 0x201d,
]);

/**
 * Squashes lines into one string, so that wrapping, quoting style and escaping make no difference. Pauses now
 * and then.
 */
export function* squashLines(lines: readonly { text: string }[]): Generator<void, Squashed> {
  const size = lines.reduce((sum, line) => sum + line.text.length, 0);
  const line = new Int32Array(size);
  const column = new Int32Array(size);
  const pieces: string[] = [];
  let at = 0;
  let pause = SLICE;
  for (const [index, { text }] of lines.entries()) {
    if (at > pause) {
      pause = at + SLICE;
      yield;
    }
    let start = -1;
    for (let i = 0; i <= text.length; i++) {
      const skip = i === text.length || SKIPPED.has(text.charCodeAt(i));
      if (!skip) {
        if (start < 0) start = i;
        line[at] = index;
        column[at++] = i;
      } else if (start >= 0) {
        pieces.push(text.slice(start, i));
        start = -1;
      }
    }
  }
  const own = pieces.join('');
  yield;
  return { own, low: lowerAscii(own), line, column };
}

/** Squashes one piece of a template; keeps its case. */
export function squash(text: string): string {
  return atOnce(squashLines([{ text }])).own;
}

/** Lower case for A-Z only: the length never changes. */
export function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (part) => part.toLowerCase());
}
