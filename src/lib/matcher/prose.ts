import { isOwn } from './elsewhere.ts';
import type { Report } from './report.ts';

/** What a person wrote in a report, without what programs printed. */
export interface Prose {
  text: string;
  /** Whether the words speak of asyncio. */
  asyncio: boolean;
  /** Whether the report also holds a traceback or an error, so that the words only go with it. */
  beside: boolean;
}

/** A text of more lines is a log. */
const MAX_PROSE = 120;
/** Texts of so few lines are read whole, even if they look like a program. */
const FEW = 3;
const ASYNCIO =
  /\b(?:asyncio|await(?:s|ed|ing)?|async|asynchronous|coroutines?|event ?loop|gather|create_task|aio\w{1,30})\b/i;
/** An error with its text. */
const ERROR = /\b[A-Z]\w{0,60}(?:Error|Exception|Warning): \S/;
/** A source line of a coroutine. */
const AWAITS = /\b(?:await|async)\b/;
/** Fewest words of a message that say something. */
const MIN_WORDS = 4;
/** The line that opens a traceback. */
const OPENING = /\bTraceback \(most recent call last\)/;
/** A line of a program, or what a tool draws under one. */
const CODE =
  /^(?:import|from|def|async def|await|return|raise|class|with|async with|if|for|try:|except|@)\b.*[():]|[~^]{3}|\w\(.*\)$|^\S+ = |^[\W_]*$/;

/** Reads the words of a person out of a report. */
export function readProse(report: Report): Prose {
  const { raised, frames } = report.traceback;
  const whole = linesOf(report);
  const beside = raised.length > 0 || frames.length > 0 || ERROR.test(whole);
  const text = beside ? sentencesOf(whole) : whole;
  return { text, asyncio: ASYNCIO.test(whole), beside };
}

/** Lines that are no frames, source lines or exception lines. */
function linesOf({ lines, traceback: { frames, raised } }: Report): string {
  if (lines.length > MAX_PROSE) return '';
  const taken = new Set([...frames.map((f) => f.index), ...raised.map((r) => r.index)]);
  const sources = new Set(frames.map((frame) => frame.source));
  const own = lines.filter(
    ({ text, marked }, index) =>
      !marked && !taken.has(index) && !sources.has(text) && !OPENING.test(text),
  );
  const prose = own.filter(({ text }) => !CODE.test(text));
  const kept = prose.length === 0 && own.length <= FEW ? own : prose;
  return kept.map(({ text }) => text).join('\n');
}

/** Beside a traceback only lines of some length, up to the error's text, are taken for words of a person. */
function sentencesOf(prose: string): string {
  return prose
    .split('\n')
    .map((line) => line.split(ERROR, 1)[0] ?? '')
    .filter((line) => line.trim().split(/\s+/).length >= 5)
    .join('\n');
}

/**
 * The text of an exception that no page knows, to be read as words, where its frames pass asyncio or await
 * something; else empty.
 */
export function unknownMessage({ traceback: { raised } }: Report): string {
  const first = raised.find(({ type }) => !type.endsWith('Warning'));
  if (first === undefined || first.message.trim().split(/\s+/).length < MIN_WORDS) return '';
  const isAsync = first.frames.some(({ path, source }) => isOwn(path) || AWAITS.test(source));
  return isAsync ? first.message : '';
}
