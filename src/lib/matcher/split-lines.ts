/** A line as pasted, with its 1-based number. */
export interface RawLine {
  text: string;
  number: number;
}

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

/**
 * Cuts a paste into lines. A lone carriage return also ends a line but does not count as one. Text that came
 * with literal `\n` (a JSON log, a repr) is unfolded; its parts keep the number of the line they stood in.
 */
export function splitLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let number = 1;
  for (const part of text.split(/(\r\n|[\n\r\u2028\u2029])/)) {
    if (part === '\n' || part === '\r\n') number++;
    else if (!/^[\r\u2028\u2029]$/.test(part)) lines.push({ text: part, number });
  }
  const only = lines.filter((line) => line.text.trim() !== '').length === 1;
  return lines.flatMap((line) => (isEscaped(line.text, only) ? unfold(line) : [line]));
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
