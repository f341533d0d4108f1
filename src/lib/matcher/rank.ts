import { pagePath, type PageKind } from '../urls.ts';
import { chooseCause, isSingledOut, type CauseChoice } from './choose-cause.ts';
import { HELD } from './elsewhere.ts';
import { explainCause, explainError } from './explain.ts';
import { findErrors, type ErrorFound } from './find-errors.ts';
import { readClue } from './read-clues.ts';
import type { Report } from './report.ts';
import type { Match, MatcherError } from './types.ts';

const MAX_ERRORS = 4;
const MAX_LINES = 20;
/** A clue of this weight decides between causes; clues of AGREED together confirm the only one. */
const DECIDED = 3;
const AGREED = 4;
/** Belief in a cause that nothing decides, and in the only one where just the message was pasted. */
const UNDECIDED = 0.86;
const BARE = 0.93;
/** A place in a path that speaks of asyncio. */
const OWN_PLACE = /\basyncio\//;
/** Belief in a cause that a text names without a known message. */
const BY_TEXT = 0.6;

/** Pages for the errors that a report names, best first. Pauses between the errors. */
export function* rankErrors(
  errors: ReadonlyMap<string, MatcherError>,
  report: Report,
): Generator<void, Match[]> {
  const found = findErrors(errors, report).slice(0, MAX_ERRORS);
  const groups: Match[][] = [];
  for (const [place, error] of found.entries()) {
    yield;
    groups.push(pagesOf(error, place, found, report));
  }
  const [first = [], ...others] = groups;
  return [
    ...first.slice(0, 2),
    ...others.map((group) => group[0]!),
    ...first.slice(2),
    ...others.flatMap((group) => group.slice(1)),
  ];
}

/**
 * Causes that a decisive text of theirs names where no message is known: a place that only such a cause leaves in
 * a traceback, such as a package called asyncio.
 */
export function rankTexts(errors: ReadonlyMap<string, MatcherError>, report: Report): Match[] {
  const edges = [...errors.values()].flatMap((error) => error.edges);
  return edges.flatMap(({ cause, clues }) =>
    clues.flatMap((clue) => {
      if (clue.weight < DECIDED || !OWN_PLACE.test(clue.text ?? '')) return [];
      const found = readClue(clue, report, null);
      if (found?.index == null) return [];
      const [number] = linesOf([found.index], report);
      const reason = `Line ${String(number)} decides: ${found.because}.`;
      const lines = linesOf([found.index], report);
      return { ...page('cause', cause, BY_TEXT), reason, lines, names: {}, causes: [cause] };
    }),
  );
}

/** The cause pages and the error page of one error, in the order in which they help. */
function pagesOf(found: ErrorFound, place: number, all: ErrorFound[], report: Report): Match[] {
  const { edges, hasOthers = false } = found.error;
  const choices = chooseCause(edges, report, found.hit, hasOthers);
  const count = choices.length + (hasOthers ? 1 : 0);
  const trust = found.confidence * standing(found, place, all, report);
  const singled = isSingledOut(choices, hasOthers);
  const top = choices[0]?.against === true ? 0 : (choices[0]?.share ?? 1);
  const error: Match = {
    ...page('error', found.error.slug, trust * (0.62 + 0.35 * top)),
    reason: explainError(found, all.length > 1, report),
    lines: linesOf(found.indexes, report),
    names: { ...found.hit.names },
    causes: choices.map(({ cause }) => cause),
  };
  const causes = choices.map((choice, at) => causeMatch(found, choice, count, at, trust, report));
  return singled ? [causes[0]!, error, ...causes.slice(1)] : [error, ...causes];
}

function causeMatch(
  found: ErrorFound,
  choice: CauseChoice,
  count: number,
  at: number,
  trust: number,
  report: Report,
): Match {
  const indexes = [...found.indexes, ...choice.clues.flatMap(({ index }) => index ?? [])];
  return {
    ...page('cause', choice.cause, trust * belief(found, choice, count, at, report)),
    reason: explainCause(found, choice, count, report),
    lines: linesOf(indexes, report),
    names: { ...found.hit.names },
    causes: [choice.cause],
  };
}

/**
 * How far a cause may be believed when its error is sure. Without a clue even the only cause stays just likely,
 * except where nothing but the message was pasted, so that there was no room for one.
 */
function belief(
  found: ErrorFound,
  choice: CauseChoice,
  count: number,
  at: number,
  report: Report,
): number {
  if (choice.against) return 0.4;
  const weight = choice.clues.reduce(
    (sum, clue) => sum + clue.weight,
    choice.said === null ? 0 : 1,
  );
  const decided = choice.clues.some((clue) => clue.weight >= DECIDED);
  if (count > 1) {
    if (at > 0 || weight === 0) return choice.share;
    return Math.min(0.75 + 0.25 * choice.share, decided ? 1 : UNDECIDED);
  }
  if (decided || weight >= AGREED) return 1;
  return weight === 0 && isBare(found, report) ? BARE : UNDECIDED;
}

/** Whether the text is little more than the message. */
function isBare({ hit }: ErrorFound, { lines }: Report): boolean {
  const letters = lines.reduce((sum, { text }) => sum + text.replaceAll(' ', '').length, 0);
  return hit.size / letters > 0.55;
}

/** How far an error may be believed: less behind others, and a warning less beside an error that is not known. */
function standing(found: ErrorFound, place: number, all: ErrorFound[], report: Report): number {
  const behind = 0.75 ** place;
  if (place > 0 || found.tier === 0) return behind;
  const stranger = hasStranger(all, report);
  if (!stranger) return 1;
  return found.message?.type === 'RuntimeWarning' ? 0.62 : 0.5;
}

/** Whether the report holds an exception, printed or in the repr of a task, that no error found accounts for. */
function hasStranger(all: readonly ErrorFound[], { traceback, lines }: Report): boolean {
  const known = (index: number): boolean =>
    all.some(({ tier, indexes }) => tier < 3 && indexes.includes(index));
  return (
    traceback.raised.some(
      ({ index, type }) =>
        !type.endsWith('Warning') && !all.some(({ indexes }) => indexes.includes(index)),
    ) ||
    lines.some(
      ({ text }, index) =>
        text.includes('exception=') && HELD.test(text.slice(0, 2000)) && !known(index),
    )
  );
}

/** The parts of a match that its page gives. */
export function page(
  kind: PageKind,
  slug: string,
  confidence: number,
): Pick<Match, 'kind' | 'slug' | 'url' | 'confidence'> {
  return { kind, slug, url: pagePath(kind, slug), confidence };
}

function linesOf(indexes: readonly number[], report: Report): number[] {
  const numbers = indexes.flatMap((index) => report.lines[index]?.number ?? []);
  return [...new Set(numbers)].sort((a, b) => a - b).slice(0, MAX_LINES);
}
