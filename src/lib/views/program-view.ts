import { highlightPython, type Token } from '../highlight/highlight-python.ts';

/** A program as a page shows it. */
export interface ProgramView {
  /** File name, such as `wrong.py`. */
  file: string;
  lines: { tokens: Token[]; isFlagged: boolean }[];
  /** Notes below their lines; `row` is the 1-based row of the grid in which lines and notes flow. */
  notes: { line: number; row: number; says: string }[];
  /** What keeps it from running in a browser: `sockets`; left out where nothing does. */
  neededOutside?: string | undefined;
}

/**
 * Colours a program and places its line notes.
 * @param notes text that occurs in one line each, and what to say about that line
 */
export async function programView(
  file: string,
  program: string,
  notes: readonly { at: string; says: string }[] = [],
): Promise<ProgramView> {
  const texts = program.split('\n');
  const placed = notes
    .map(({ at, says }) => ({ line: texts.findIndex((text) => text.includes(at)) + 1, says }))
    .filter(({ line }) => line > 0)
    .sort((a, b) => a.line - b.line)
    .map((note, i) => ({ ...note, row: note.line + i + 1 }));
  const flagged = new Set(placed.map(({ line }) => line));
  const lines = await highlightPython(program);
  return {
    file,
    lines: lines.map((tokens, i) => ({ tokens, isFlagged: flagged.has(i + 1) })),
    notes: placed,
  };
}
