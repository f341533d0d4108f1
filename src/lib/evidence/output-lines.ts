/**
 * What a line of a program's output is: a frame of the program, a frame of a library with its source lines, a
 * line of carets, the line that names the error, or anything else.
 */
export type OutputPart = 'own' | 'library' | 'caret' | 'error' | 'text';

export interface OutputLine {
  text: string;
  part: OutputPart;
}

const FRAME = /^([\s|+]*)File "([^"]+)", line (?:\d+|N)/;
const LIBRARY = /^<(?:stdlib|site-packages|frozen)\b/;
const CARETS = /^[\s|]*[~^][~^\s]*$/;
const ERROR =
  /^[\s|+]*(?:[\w<>./-]+:\d+: )?(?:[A-Za-z_]\w*\.)*[A-Z]\w*(?:Error|Exception|Warning|Interrupt|Group|Exit|Cancelled)(?::|$)/;

function depth(line: string): number {
  return /^[\s|+]*/.exec(line)?.[0].length ?? 0;
}

/**
 * Tells the lines of a recorded output apart.
 * @param text normalised stdout or stderr, with or without a newline at its end
 */
export function outputLines(text: string): OutputLine[] {
  const lines = text.replace(/\n$/, '').split('\n');
  let frame: { part: 'own' | 'library'; depth: number } | undefined;
  return text === ''
    ? []
    : lines.map((line) => {
        const [, margin, file] = FRAME.exec(line) ?? [];
        if (margin !== undefined && file !== undefined) {
          frame = { part: LIBRARY.test(file) ? 'library' : 'own', depth: margin.length };
          return { text: line, part: frame.part };
        }
        const inside = frame !== undefined && line.trim() !== '' && depth(line) > frame.depth;
        if (!inside) frame = undefined;
        if (inside && CARETS.test(line)) return { text: line, part: 'caret' };
        if (frame !== undefined)
          return { text: line, part: frame.part === 'library' ? 'library' : 'text' };
        return { text: line, part: ERROR.test(line) ? 'error' : 'text' };
      });
}

/** True for a line in which two versions may differ without showing the reader anything else. */
export function isBackground({ part }: OutputLine): boolean {
  return part === 'library' || part === 'caret';
}
