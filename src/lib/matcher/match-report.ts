import { atOnce } from './at-once.ts';
import { cleanInSlices } from './clean-text.ts';
import { findCutOff } from './find-cut-off.ts';
import { findMessages, type Hit } from './find-messages.ts';
import { parseTraceback } from './parse-traceback.ts';
import { pickLines } from './pick-lines.ts';
import { findElsewhere, foreignTo } from './elsewhere.ts';
import {
  buildWordIndex,
  knownWords,
  matchWords,
  type WordIndex,
  type WordMatch,
} from './plain-words.ts';
import { readProse, unknownMessage, type Prose } from './prose.ts';
import { rankErrors, rankTexts } from './rank.ts';
import { rankWords } from './rank-words.ts';
import { findPythons, type Report } from './report.ts';
import { splitInSlices } from './split-lines.ts';
import { buildTemplateIndex, type TemplateIndex } from './template-index.ts';
import { stemsOf } from './word-stems.ts';
import {
  LIKELY,
  type Match,
  type MatcherData,
  type MatcherError,
  type MatcherSymptom,
  type MatchResult,
  type Work,
} from './types.ts';

const MAX_MATCHES = 8;
/** Plain words are asked too when the errors found leave this much doubt. */
const WORDS_BELOW = 0.7;
/** Plain words that fit a page so well speak of asyncio even if they do not name it. */
const WORDS_SPEAK = 0.5;
const BELOW_LIKELY = 0.49;

interface Compiled {
  templates: TemplateIndex;
  words: WordIndex;
  errors: Map<string, MatcherError>;
  symptoms: Map<string, MatcherSymptom>;
}

const compiled = new WeakMap<MatcherData, Compiled>();

/** Indexes the data once for each data object. */
function* compile(data: MatcherData): Generator<void, Compiled> {
  const known = compiled.get(data);
  if (known !== undefined) return known;
  const made = {
    templates: yield* buildTemplateIndex(data),
    words: yield* buildWordIndex(data),
    errors: new Map(data.errors.map((error) => [error.slug, error])),
    symptoms: new Map(data.symptoms.map((symptom) => [symptom.slug, symptom])),
  };
  compiled.set(data, made);
  return made;
}

/**
 * Finds the pages that a pasted report leads to, best first. Takes any text and never throws; the work grows
 * with its length and no faster. `work` counts the steps for tests.
 */
export function matchReport(
  data: MatcherData,
  text: string,
  work: Work = { steps: 0 },
): MatchResult {
  return atOnce(matchInSlices(data, text, work));
}

/** Like `matchReport`, but yields now and then, so that a page can stay responsive on a long text. */
export function* matchInSlices(
  data: MatcherData,
  text: string,
  work: Work = { steps: 0 },
): Generator<void, MatchResult> {
  const { templates, words, errors, symptoms } = yield* compile(data);
  work.steps += text.length;
  const lines = yield* cleanInSlices(yield* pickLines(templates, splitInSlices(text), work));
  const traceback = parseTraceback(lines);
  yield;
  const pythons = findPythons(lines);
  yield;
  const hits = yield* findMessages(templates, lines, work);
  const report: Report = { lines, traceback, pythons, hits, said: new Map() };
  report.hits.push(...findCutOff(templates, report));
  yield;
  const prose = readProse(report);
  const found = matchWords(words, wordsBesideHits(words, prose.text, report));
  report.said = new Map(found.flatMap((m) => (m.kind === 'cause' ? [[m.slug, m] as const] : [])));
  yield;
  const matches = yield* rankErrors(errors, report);
  if (matches.length === 0) matches.push(...rankTexts(errors, report));
  if ((matches[0]?.confidence ?? 0) < WORDS_BELOW) {
    yield;
    matches.push(...rankWords(found, { errors, symptoms }, report, prose));
  }
  if (matches.length === 0) {
    const unknown = matchWords(words, knownWords(words, unknownMessage(report)));
    const beside = { text: '', asyncio: true, beside: true };
    matches.push(...rankWords(unknown, { errors, symptoms }, report, beside));
  }
  return finish(matches, report, prose, found[0]);
}

/** The words of a person without those of the messages, which say the same of all their causes. */
function wordsBesideHits(index: WordIndex, prose: string, { hits }: Report): Map<string, string> {
  const known = knownWords(index, prose);
  const templates = new Set(
    hits.flatMap(({ target }) => (target.kind === 'message' ? [target.message.template] : [])),
  );
  for (const template of templates) for (const stem of stemsOf(template)) known.delete(stem);
  return known;
}

/** Drops pages named twice, lets confidence fall along the list, and says whether it is asyncio at all. */
function finish(
  matches: readonly Match[],
  report: Report,
  prose: Prose,
  words: WordMatch | undefined,
): MatchResult {
  const sure = (matches[0]?.confidence ?? 0) >= LIKELY;
  const foreign = report.hits.some(isRoot) ? null : foreignTo(report);
  const spoken = prose.asyncio || (words?.score ?? 0) >= WORDS_SPEAK;
  const asyncio = foreign === null && (sure || (report.traceback.raised.length === 0 && spoken));
  const seen = new Set<string>();
  const kept: Match[] = [];
  let limit = asyncio ? 1 : BELOW_LIKELY;
  for (const match of matches) {
    if (seen.has(match.url) || kept.length >= MAX_MATCHES) continue;
    seen.add(match.url);
    limit = Math.min(limit, match.confidence);
    kept.push({ ...match, confidence: Math.round(limit * 100) / 100 });
  }
  return asyncio
    ? { asyncio, matches: kept }
    : { asyncio, matches: kept, elsewhere: findElsewhere(report, foreign) };
}

function isRoot({ target }: Hit): boolean {
  return target.kind === 'message' && target.message.collateral !== true;
}
