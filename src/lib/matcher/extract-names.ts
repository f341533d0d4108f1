import type { Line } from './clean-text.ts';
import type { Squashed } from './squash.ts';
import type { Pattern } from './template-index.ts';

const MAX_NAME = 300;
const BEHIND_TYPE = /(?:Error|Exception|Warning|Group|Interrupt|Exit)(?:: |\(["'])/g;

/**
 * Reads what the placeholders hold between the literals that were found. `start` is the column of a value that
 * stands in front of the first literal, when the template begins with a placeholder.
 */
export function extractNames(
  pattern: Pattern,
  spans: readonly ([number, number] | null)[],
  text: Squashed,
  lines: readonly Line[],
): { names: Record<string, string>; start: number | null } {
  const names: Record<string, string> = Object.create(null) as Record<string, string>;
  let start: number | null = null;
  pattern.names.forEach((name, i) => {
    const left = spans[i] ?? null;
    const right = spans[i + 1] ?? null;
    let value = '';
    if (left !== null && right !== null) {
      value = quoted(text, lines, left[1] - 1) ?? between(text, lines, left[1] - 1, right[0]);
    } else if (left !== null && pattern.low[i + 1] === '') value = after(text, lines, left[1] - 1);
    else if (right !== null && pattern.low[i] === '') {
      const found = inFront(lines[text.line[right[0]]!]!.text, text.column[right[0]]!);
      value = found.value;
      if (i === 0) start = found.start;
    }
    value = trimQuotes(value);
    if (value !== '') names[name] = value;
  });
  return { names, start };
}

function between(text: Squashed, lines: readonly Line[], from: number, to: number): string {
  const firstLine = text.line[from]!;
  const lastLine = text.line[to]!;
  const end = text.column[to]!;
  if (firstLine === lastLine) return lines[firstLine]!.text.slice(text.column[from]! + 1, end);
  const parts = [lines[firstLine]!.text.slice(text.column[from]! + 1)];
  for (let i = firstLine + 1; i < lastLine; i++) parts.push(lines[i]!.text);
  parts.push(lines[lastLine]!.text.slice(0, end));
  return parts.join('');
}

function after(text: Squashed, lines: readonly Line[], at: number): string {
  const rest = lines[text.line[at]!]!.text.slice(text.column[at]! + 1);
  return rest.trimStart().startsWith('<') ? balanced(rest.trimStart()) : rest;
}

function balanced(text: string): string {
  let depth = 0;
  for (let i = 0; i < Math.min(text.length, MAX_NAME); i++) {
    if (text[i] === '<') depth++;
    if (text[i] === '>' && --depth === 0) return text.slice(0, i + 1);
  }
  return text;
}

/** The value that ends at `end`: a `<...>` when there is one, else what follows the type or the line's start. */
function inFront(line: string, end: number): { value: string; start: number } {
  const area = line.slice(0, end).trimEnd();
  if (area.endsWith('>')) {
    let depth = 0;
    for (let i = area.length - 1; i >= Math.max(0, area.length - 1000); i--) {
      if (area[i] === '>') depth++;
      if (area[i] === '<' && --depth === 0) return { value: area.slice(i), start: i };
    }
  }
  const near = area.slice(-MAX_NAME);
  const behind = (mark: string): number => {
    const at = near.lastIndexOf(mark);
    return at < 0 ? 0 : at + mark.length;
  };
  const type = [...near.matchAll(BEHIND_TYPE)].at(-1);
  const cut =
    type === undefined
      ? Math.max(behind(': '), behind('('), behind('"'))
      : type.index + type[0].length;
  const start = area.length - near.length + cut;
  return { value: area.slice(start), start };
}

/** The quoted value behind `at`, on its line or the next one: the next literal may also stand inside it. */
function quoted(text: Squashed, lines: readonly Line[], at: number): string | null {
  const index = text.line[at]!;
  const rest = lines[index]!.text.slice(text.column[at]! + 1).trimStart();
  const line = rest === '' ? (lines[index + 1]?.text.trimStart() ?? '') : rest;
  const area = line.slice(0, MAX_NAME);
  const quote = area[0];
  if (quote !== "'" && quote !== '"') return null;
  for (let end = area.indexOf(quote, 1); end > 0; end = area.indexOf(quote, end + 1)) {
    if (!/\w/.test(area[end + 1] ?? '')) return area.slice(0, end + 1);
  }
  return null;
}

function trimQuotes(value: string): string {
  return value
    .slice(0, MAX_NAME)
    .trim()
    .replace(/^[\\'"`\u2018\u201c]+|[\\'"`\u2019\u201d]+$/g, '')
    .trim();
}
