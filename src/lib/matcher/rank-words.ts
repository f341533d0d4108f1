import { chooseCause } from './choose-cause.ts';
import { explainWords } from './explain.ts';
import { matchWords, type WordIndex, type WordMatch } from './plain-words.ts';
import { page } from './rank.ts';
import type { Report } from './report.ts';
import type { Match, MatcherSymptom } from './types.ts';

const MIN_SCORE = 0.22;
/** A text of more lines is a log. */
const MAX_PROSE = 120;
/** A sentence never makes an answer likely unless it nearly is one of our phrases and speaks of asyncio. */
const WORDS_LIMIT = 0.49;
const PHRASE_LIMIT = 0.62;
const ASYNCIO =
  /\b(?:asyncio|await(?:s|ed|ing)?|async|asynchronous|coroutines?|event ?loop|gather|create_task|aio\w+)\b/i;

/** An error with its text, which no page of ours knows. */
const OTHER_ERROR = /\b[A-Z]\w{0,60}(?:Error|Exception|Warning): \S/;

/** Whether the words themselves speak of asyncio. */
export function speaksOfAsyncio(text: string): boolean {
  return ASYNCIO.test(text);
}

/** A line of a program, or what a tool draws under one. */
const CODE =
  /^(?:import|from|def|async def|await|return|raise|class|with|async with|if|for|try:|except|@)\b.*[():]|[~^]{3}|\w\(.*\)$|^\S+ = |^[\W_]*$/;

/** Lines that a person wrote: no frames, source lines, exception lines. */
export function proseOf(report: Report): string {
  if (report.lines.length > MAX_PROSE) return '';
  const { frames, raised } = report.traceback;
  const taken = new Set([...frames.map((f) => f.index), ...raised.map((r) => r.index)]);
  const sources = new Set(frames.map((frame) => frame.source));
  return report.lines
    .filter(
      ({ text, marked }, index) =>
        !marked && !taken.has(index) && !sources.has(text) && !CODE.test(text),
    )
    .map(({ text }) => text)
    .join('\n');
}

/** Beside a traceback only lines of some length, up to the error's text, are taken for words of a person. */
function sentencesOf(prose: string): string {
  return prose
    .split('\n')
    .map((line) => line.split(OTHER_ERROR, 1)[0] ?? '')
    .filter((line) => line.trim().split(/\s+/).length >= 5)
    .join('\n');
}

/** Pages for a report in plain words, best first: a cause, the symptom, then more causes. */
export function rankWords(
  index: WordIndex,
  symptoms: ReadonlyMap<string, MatcherSymptom>,
  report: Report,
): Match[] {
  const { raised, frames } = report.traceback;
  const whole = proseOf(report);
  const strange = raised.length > 0 || frames.length > 0 || OTHER_ERROR.test(whole);
  const prose = strange ? sentencesOf(whole) : whole;
  const found = matchWords(index, prose);
  if (found.length === 0) return [];
  const asyncio = speaksOfAsyncio(whole);
  if (strange && !asyncio) return [];
  const sure = (match: WordMatch): number => {
    const limit = asyncio && match.coverage >= 0.8 && match.words >= 4 ? PHRASE_LIMIT : WORDS_LIMIT;
    return Math.min(strange ? 0.3 : limit, 0.1 + (asyncio ? 0.6 : 0.45) * match.score);
  };
  const causes = addSymptoms(found, symptoms, report).filter(({ score }) => score >= MIN_SCORE);
  const symptom = found.find((match) => match.kind === 'symptom' && match.score >= MIN_SCORE);
  const error = found.find((match) => match.kind === 'error' && match.score >= MIN_SCORE);
  const pages = causes.slice(0, 3).map((match) => wordMatch(match, sure(match), [match.slug]));
  if (error !== undefined) pages.splice(1, 0, wordMatch(error, sure(error), []));
  if (symptom !== undefined) {
    const edges = symptoms.get(symptom.slug)?.edges ?? [];
    const order = chooseCause(edges, report, null).map(({ cause }) => cause);
    pages.splice(1, 0, wordMatch(symptom, sure(symptom), order));
  }
  return pages;
}

/** Causes by their own phrases and by those of the symptoms that lead to them. */
function addSymptoms(
  found: readonly WordMatch[],
  symptoms: ReadonlyMap<string, MatcherSymptom>,
  report: Report,
): WordMatch[] {
  const causes = new Map<string, WordMatch>();
  for (const match of found) if (match.kind === 'cause') causes.set(match.slug, { ...match });
  for (const match of found) {
    if (match.kind !== 'symptom') continue;
    const edges = symptoms.get(match.slug)?.edges ?? [];
    for (const choice of chooseCause(edges, report, null)) {
      const gain = match.score * (0.4 + 0.5 * choice.share);
      const known = causes.get(choice.cause);
      if (known === undefined)
        causes.set(choice.cause, { ...match, kind: 'cause', slug: choice.cause, score: gain });
      else known.score = Math.max(known.score, gain) + 0.25 * Math.min(known.score, gain);
    }
  }
  return [...causes.values()].sort((a, b) => b.score - a.score);
}

function wordMatch(match: WordMatch, confidence: number, causes: string[]): Match {
  return {
    ...page(match.kind, match.slug, confidence),
    reason: explainWords(match),
    lines: [],
    names: {},
    causes,
  };
}
