import type { Line } from './clean-text.ts';

/** Makes a reading of the lines that is done once for each text, however many clues ask for it. */
export function onceForLines<T>(
  read: (lines: readonly Line[]) => T,
): (lines: readonly Line[]) => T {
  const known = new WeakMap<readonly Line[], T>();
  return (lines) => {
    const old = known.get(lines);
    if (old !== undefined) return old;
    const made = read(lines);
    known.set(lines, made);
    return made;
  };
}
