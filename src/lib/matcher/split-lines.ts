/** A line as pasted, with its 1-based number. */
export interface RawLine {
  text: string;
  number: number;
}

const LF = 10;
const CR = 13;

/** Text that somebody escaped: a literal `\n` followed by what a new line begins with. */
const ESCAPED =
  /(?<![A-Za-z])[A-Za-z]:\\(?!\\)[^"\s]{0,300}|\\\\|(?:\\r)?\\n|\\t|\\"|\\'|\\(?:u001[bB]|x1[bB]|033|e)/g;
const DAMAGED_ENTITY = /&(?:lt|gt|amp|quot|nbsp|#0?39|#x27|apos);/g;
const ENTITY: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&nbsp;': ' ',
};

/** Characters that are read before a caller may pause: less than a millisecond of work. */
export const SLICE = 16_384;
/** No escape is longer. */
const LONGEST_ESCAPE = 304;

/**
 * Cuts a paste into lines. A lone carriage return also ends a line but does not count as one. Text that came
 * with literal `\n` (a JSON log, a repr) is unfolded; its parts keep the number of the line they stood in.
 * Gives the lines in small batches, empty ones within a long line, so that a caller may pause.
 */
export function* splitInSlices(text: string): Generator<RawLine[], void> {
  let lines: RawLine[] = [];
  let number = 1;
  let start = 0;
  let pause = SLICE;
  let escape = text.indexOf('\\n');
  let isOnly: boolean | undefined;
  for (let i = 0; i <= text.length; i++) {
    if (i >= pause) {
      yield lines;
      lines = [];
      pause = i + SLICE;
    }
    const code = i === text.length ? LF : text.charCodeAt(i);
    if (code !== LF && code !== CR && code !== 0x2028 && code !== 0x2029) continue;
    const line = text.slice(start, i);
    if (isOnly === undefined && line.trim() !== '') isOnly = yield* isBlankFrom(text, i);
    if (escape >= 0 && escape < start) escape = text.indexOf('\\n', start);
    if (escape < 0 || escape >= i || !isEscaped(line, isOnly === true))
      lines.push({ text: line, number });
    else
      for (const part of unfoldInSlices(line)) {
        lines.push(...part.map((text) => ({ text, number })));
        if (line.length <= SLICE) continue;
        yield lines;
        lines = [];
      }
    if (code === CR && text.charCodeAt(i + 1) === LF) i++;
    if (code === LF || text.charCodeAt(i) === LF) number++;
    start = i + 1;
  }
  yield lines;
}

/** Cuts a paste into lines at one go. */
export function splitLines(text: string): RawLine[] {
  return [...splitInSlices(text)].flat();
}

/** Whether nothing but blanks follows. */
function* isBlankFrom(text: string, from: number): Generator<RawLine[], boolean> {
  for (let at = from; at < text.length; at += SLICE) {
    if (text.slice(at, at + SLICE).trim() !== '') return false;
    yield [];
  }
  return true;
}

/** Whether a line with a literal `\n` holds lines: the only one does, and one that shows a traceback. */
function isEscaped(text: string, isOnly: boolean): boolean {
  return (
    isOnly ||
    text.includes('Traceback (most recent call last)') ||
    text.includes('File "') ||
    text.includes('File \\"')
  );
}

/** The lines that an escaped one holds; of a long one some at a time, cut at a blank. */
function* unfoldInSlices(text: string): Generator<string[], void> {
  let rest = '';
  for (let at = 0; at < text.length;) {
    let end = at + SLICE;
    if (end < text.length) end += Math.max(0, text.slice(end, end + LONGEST_ESCAPE).search(/\s/));
    const parts = unescaped(text.slice(at, end)).split('\n');
    parts[0] = rest + parts[0]!;
    rest = parts.pop()!;
    yield parts;
    at = end;
  }
  yield [rest];
}

function unescaped(text: string): string {
  return text.replace(ESCAPED, (found) => {
    if (found.endsWith('\\n') && found.length <= 4) return '\n';
    if (found === '\\t') return ' ';
    if (found === '\\\\') return '\\';
    if (found === '\\"' || found === "\\'") return found.slice(1);
    return /^\\[ux0e]/.test(found) ? '\u001b' : found;
  });
}

/** Turns the HTML entities that a copied page leaves behind into characters. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(DAMAGED_ENTITY, (found) => ENTITY[found] ?? "'");
}
