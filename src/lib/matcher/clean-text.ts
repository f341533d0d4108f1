import { atOnce } from './at-once.ts';
import { decodeEntities, SLICE, type RawLine } from './split-lines.ts';

/** A line without decoration, with its 1-based number in the paste. */
export interface Line {
  text: string;
  number: number;
  /** Marked by pytest (`E`, `>`), Jupyter (`---->`) or rich (`❱`) as the line that failed. */
  marked: boolean;
}

const ESCAPES =
  /\u001b\[[0-9;?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]{0,2000}(?:\u0007|\u001b\\)|\u001b./g;
/** What is left of a colour code when the escape character was lost. */
const LOST_ESCAPES = /\[(?:\d{1,3}(?:;\d{1,3})*)?m(?=\S|\s|$)/g;
const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const HTML =
  /<\/?(?:pre|code|br|p|div|span|b|i|em|strong|details|summary|li|td|tr)\b[^<>]{0,200}>/gi;
const MARGINS: readonly RegExp[] = [
  /^(?:> ?)+(?!>)/,
  /^[│┃║╎┆▏|]+ ?/,
  /^[╭╰├┌└╔╚┏┗╞][─━═╌┄-]+ ?/,
  /^\+[-+ ]{3,}(?:\d+ [-+ ]+)?/,
  /^`{1,3}(?:\w+(?=$|\s))?/,
];
const TRAILING = /[\s│┃║╎┆▏─━═╮╯┐┘╗╝┓┛]/;
const JUPYTER_ARROW = /^(?:-+> ?\d+|❱ ?\d+(?: ?│)?) ?/;
const PYTEST_ERROR = /^E {2,}(?=\S)/;

const TIME = String.raw`\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?`;
const ZONE = String.raw`(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?`;
/** Beginnings of log lines; each is tried again and again until none fits. */
const STAMPS: readonly RegExp[] = [
  new RegExp(String.raw`^[\[(<]?\d{4}[-/.]\d\d?[-/.]\d\d?[T _]?(?:${TIME})?${ZONE}[\])>]?[ :,|-]*`),
  new RegExp(
    String.raw`^[\[(]?\d\d?[-/.]\d\d?[-/.]\d{2,4},?[T ]${TIME}(?: [AP]M)?${ZONE}[\])]?[ :,|-]*`,
  ),
  new RegExp(
    String.raw`^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d\d? ${TIME}(?: \d{4})? (?:\S{1,80} [\w./@-]{1,60}(?:\[\d+\])?: )?`,
  ),
  new RegExp(String.raw`^[\[(]?${TIME}[\])]?[ :,|-]+`),
  /^[\[(]?\d{9,10}\.\d+[\])]?[ :,|-]+/,
  /^[\w.-]{1,60}[-_]\d{1,3} +\| ?/,
  /^[\w./-]{1,40}\[[\w./-]{1,40}\]: /,
  /^(?:stdout|stderr) [FP] /,
  /^[\[(]?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|EXCEPTION)[\])]?(?:\/[\w-]+)?[\])]?(?: *[:|-]+(?=\s|$)|:(?=[\w.]+:)|(?=\s{1,12}[\[(|])|(?=\s{2}))\s*/,
];
/** What stands between a stamp and the text: logger, thread, process. Only taken off behind a stamp. */
const AFTER_STAMP: readonly RegExp[] = [
  /^[\[(][^\])]{1,80}[\])][ :|-]*/,
  /^(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL) *[:|-]*\s+/,
  /^(?![\w.]*(?:Error|Exception|Warning|Group|Interrupt)\b)[\w.<>]{1,60}(?::(?![\w.]*(?:Error|Exception|Warning|Group|Interrupt)\b)[\w.<>]{1,60}){0,3}(?: [:|-]+ | *\| *|: ?)(?=\S)/,
];

/** What a line costs beside its characters, as characters. */
const A_LINE = 20;

/** Takes colour codes, control characters, entities and tags out of one line. */
function dropNoise(text: string): string {
  let plain = text;
  if (plain.includes('\u001b')) plain = plain.replace(ESCAPES, '');
  if (plain.includes('m')) plain = plain.replace(LOST_ESCAPES, '');
  plain = plain.replace(/\t/g, '    ').replace(CONTROLS, '');
  if (plain.includes('<')) plain = plain.replace(HTML, '');
  return decodeEntities(plain);
}

function stripFirst(text: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && found !== '') return text.slice(found.length).trimStart();
  }
  return null;
}

function stripLog(text: string): string {
  let rest = text;
  let stamped = false;
  for (let i = 0; i < 8; i++) {
    let next = stripFirst(rest, STAMPS);
    if (next !== null) stamped = true;
    else if (stamped) next = stripFirst(rest, AFTER_STAMP);
    if (next === null || next === rest) return rest;
    rest = next;
  }
  return rest;
}

/** Takes blanks and borders off the end: one pattern for all would look for the end from each of them anew. */
function dropTrailing(text: string): string {
  let end = text.length;
  while (end > 0 && TRAILING.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

function cleanLine(raw: RawLine): Line {
  let text = dropTrailing(dropNoise(raw.text)).trimStart();
  let marked = false;
  for (let i = 0; i < 6; i++) {
    const before = text;
    if (/^> {2,}\S/.test(text)) marked = true;
    text = stripFirst(text, MARGINS) ?? text;
    text = stripLog(text);
    for (const mark of [JUPYTER_ARROW, PYTEST_ERROR]) {
      const found = mark.exec(text)?.[0];
      if (found === undefined) continue;
      marked = true;
      text = text.slice(found.length).trimStart();
    }
    if (text === before) break;
  }
  return { text, number: raw.number, marked };
}

/**
 * Takes off what terminals, logs, test runners, notebooks, mail and web pages put around the text. Pauses now
 * and then.
 */
export function* cleanInSlices(lines: readonly RawLine[]): Generator<void, Line[]> {
  const cleaned: Line[] = [];
  let rest = SLICE;
  for (const line of lines) {
    cleaned.push(cleanLine(line));
    rest -= line.text.length + A_LINE;
    if (rest > 0) continue;
    rest = SLICE;
    yield;
  }
  return cleaned;
}

/** Cleans lines at one go. */
export function cleanText(lines: readonly RawLine[]): Line[] {
  return atOnce(cleanInSlices(lines));
}
