import type { Hit } from './find-messages.ts';
import { isOutside, isOwn } from './elsewhere.ts';
import { raisedAt, type Report } from './report.ts';
import type { MatcherError, MatcherMessage } from './types.ts';

/** An error page that a report names. */
export interface ErrorFound {
  error: MatcherError;
  hit: Hit;
  message: MatcherMessage | null;
  /** How sure it is that the text holds this error. */
  confidence: number;
  /** 0 a root error, 1 a root warning, log line or other wording, 2 an error that was expected, 3 collateral. */
  tier: number;
  /** Indexes of lines that show it. */
  indexes: number[];
}

/** Belief in a message whose fault lies outside asyncio: its page is named, and not as likely. */
const OUTSIDE = 0.46;

/** Belief in a message of which nothing is there but a call that may have raised it. */
const GUESS = 0.55;
/** Belief in a text of a few letters that is all there is. */
const ALONE = 0.6;

/** Groups hits by error page, root errors first, in the order in which things went wrong. */
export function findErrors(
  errors: ReadonlyMap<string, MatcherError>,
  report: Report,
): ErrorFound[] {
  const found = new Map<string, ErrorFound>();
  for (const hit of report.hits) {
    const message = hit.target.kind === 'message' ? hit.target.message : null;
    const slug = hit.target.kind === 'alias' ? hit.target.error : message?.error;
    const error = slug === undefined ? undefined : errors.get(slug);
    if (error === undefined) continue;
    const confidence = trustHit(hit, message, report);
    if (confidence === 0) continue;
    const next: ErrorFound = {
      error,
      hit,
      message,
      confidence,
      tier: tierOf(hit, message, report),
      indexes: [hit.first, hit.last],
    };
    const known = found.get(error.slug);
    if (known === undefined) found.set(error.slug, next);
    else found.set(error.slug, merge(known, next));
  }
  return [...found.values()].sort(
    (a, b) => rankOf(a) - rankOf(b) || a.indexes[0]! - b.indexes[0]! || b.hit.size - a.hit.size,
  );
}

function rankOf(found: ErrorFound): number {
  return found.tier * 2 + (found.confidence < 0.72 ? 1 : 0);
}

function merge(known: ErrorFound, next: ErrorFound): ErrorFound {
  const better =
    (next.message !== null && known.message === null) ||
    next.tier < known.tier ||
    (next.tier === known.tier && next.confidence > known.confidence);
  const best = better ? next : known;
  const indexes = [...new Set([...known.indexes, ...next.indexes])].slice(0, 12);
  return { ...best, indexes: indexes.sort((a, b) => a - b) };
}

/** How much a hit says: a printed exception most, words in a sentence least. */
function trustHit(hit: Hit, message: MatcherMessage | null, report: Report): number {
  if (message === null) return hit.exact ? 0.84 : 0.78;
  if (hit.share === 0) return GUESS;
  const whole = hit.share >= 0.99;
  if (whole && message.template === message.type) return trustBare(hit, message.type, report);
  const typed = message.type !== null && hit.type !== null && sameType(hit.type, message.type);
  if (whole && isTooShort(hit) && !typed) return isAlone(hit, report) ? ALONE : 0;
  let trust = 0.92;
  const raised = raisedAt(report, hit);
  if (raised !== null && !raised.type.endsWith('Warning')) trust = 0.975;
  else if (typed) trust = 0.97;
  else if (hit.type !== null && isExceptionName(hit.type)) trust = 0.86;
  if (!hit.exact) trust -= 0.08;
  if (isOutside(hit, message, report)) trust = Math.min(trust, OUTSIDE);
  return trust * (whole ? 1 : 0.8 + 0.19 * hit.share);
}

/** An exception without a text is known by its line alone; frames that never pass asyncio speak against it. */
function trustBare(hit: Hit, type: string, report: Report): number {
  const raised = raisedAt(report, hit);
  if (raised === null || raised.message !== '' || !sameType(raised.type, type)) return 0;
  const { frames } = report.traceback;
  return frames.length === 0 || frames.some(({ path }) => isOwn(path)) ? 0.9 : OUTSIDE;
}

/** One word such as `__enter__` is no message without its type. */
function isTooShort(hit: Hit): boolean {
  return hit.size < 14;
}

/** Whether the report is little more than the message with its values. */
function isAlone({ size, names }: Hit, { lines }: Report): boolean {
  const count = (text: string): number => text.replace(/\s/g, '').length;
  const values = Object.values(names).reduce((sum, value) => sum + count(value), 0);
  return size + values > 0.7 * lines.reduce((sum, { text }) => sum + count(text), 0);
}

function sameType(printed: string, type: string): boolean {
  const last = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
  return last(printed) === last(type);
}

function isExceptionName(type: string): boolean {
  return /(?:Error|Exception|Warning)$/.test(type);
}

function tierOf(hit: Hit, message: MatcherMessage | null, report: Report): number {
  if (message === null) return 1;
  if (message.collateral === true) return 3;
  if (isProbe(hit, report) || isCancelledOnTheWay(hit, report)) return 2;
  return message.kind === 'exception' || message.kind === 'syntax' ? 0 : 1;
}

/** A time limit and Ctrl-C cancel first and then raise: the cancellation is not the fault. */
function isCancelledOnTheWay(hit: Hit, report: Report): boolean {
  const raised = raisedAt(report, hit);
  if (raised === null || !sameType(raised.type, 'CancelledError')) return false;
  return report.traceback.raised.some(
    (other) => other.chain === raised.chain && other.index > raised.index,
  );
}

/**
 * A program may ask for the running loop and expect the refusal: an exception out of `get_running_loop()` that
 * was being handled when the next one came is not the fault.
 */
function isProbe(hit: Hit, report: Report): boolean {
  const raised = raisedAt(report, hit);
  if (raised === null) return false;
  const last = raised.frames.at(-1);
  if (last === undefined || !/\bget_(?:running|event)_loop\(/.test(last.source)) return false;
  const { lines, traceback } = report;
  const next = traceback.raised.find((other) => other.index > raised.index);
  const end = next?.index ?? Math.min(lines.length, raised.index + 12);
  return lines
    .slice(raised.index + 1, end)
    .some(({ text }) => text.startsWith('During handling of the above exception'));
}
