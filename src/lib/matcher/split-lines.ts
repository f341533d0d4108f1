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

/** Characters after which a long text is put aside for a moment. */
const SLICE = 1_000_000;

/**
 * Cuts a paste into lines. A lone carriage return also ends a line but does not count as one. Text that came
 * with literal `\n` (a JSON log, a repr) is unfolded; its parts keep the number of the line they stood in.
 * Yields now and then, so that a caller may pause.
 */
export function* splitInSlices(text: string): Generator<void, RawLine[]> {
  const lines: RawLine[] = [];
  let number = 1;
  let start = 0;
  let filled = 0;
  let rest = SLICE;
  for (let i = 0; i <= text.length; i++) {
    const code = i === text.length ? LF : text.charCodeAt(i);
    if (code !== LF && code !== CR && code !== 0x2028 && code !== 0x2029) continue;
    const line = text.slice(start, i);
    lines.push({ text: line, number });
    if (filled < 2 && line.trim() !== '') filled++;
    if (code === CR && text.charCodeAt(i + 1) === LF) i++;
    if (code === LF || text.charCodeAt(i) === LF) number++;
    start = i + 1;
    rest -= line.length + 1;
    if (rest > 0) continue;
    rest = SLICE;
    yield;
  }
  if (!text.includes('\\n')) return lines;
  return lines.flatMap((line) => (isEscaped(line.text, filled === 1) ? unfold(line) : [line]));
}

/** Cuts a paste into lines at one go. */
export function splitLines(text: string): RawLine[] {
  const steps = splitInSlices(text);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function isEscaped(text: string, only: boolean): boolean {
  if (!text.includes('\\n')) return false;
  return only || text.includes('Traceback (most recent call last)') || /File \\?"/.test(text);
}

function unfold({ text, number }: RawLine): RawLine[] {
  const plain = text.replace(ESCAPED, (found) => {
    if (found.endsWith('\\n') && found.length <= 4) return '\n';
    if (found === '\\t') return ' ';
    if (found === '\\\\') return '\\';
    if (found === '\\"' || found === "\\'") return found.slice(1);
    return /^\\[ux0e]/.test(found) ? '\u001b' : found;
  });
  return plain.split('\n').map((part) => ({ text: part, number }));
}

/** Turns the HTML entities that a copied page leaves behind into characters. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(DAMAGED_ENTITY, (found) => ENTITY[found] ?? "'");
}
