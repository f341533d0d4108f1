import { chooseCause } from './choose-cause.ts';
import { explainWords } from './explain.ts';
import type { WordMatch } from './plain-words.ts';
import type { Prose } from './prose.ts';
import { page } from './rank.ts';
import type { Report } from './report.ts';
import type { Match, MatcherError, MatcherSymptom } from './types.ts';

const MIN_SCORE = 0.22;
/** A second cause this near to the first stands before the symptom. */
const CLOSE = 0.8;
/** A sentence never makes an answer likely unless a page has most of its words and it speaks of asyncio. */
const WORDS_LIMIT = 0.49;
const PHRASE_LIMIT = 0.62;
const BESIDE_LIMIT = 0.3;
/** What a symptom gives to each of its causes, and shares among them. */
const EACH = 0.4;
const SHARED = 0.7;
/** How far a cause's own words decide between the causes of a symptom. */
const OWN = 18;
/** What a second way to a cause adds. */
const SECOND = 0.7;

/** Pages by slug, for the causes that they lead to. */
export interface PagesBySlug {
  errors: ReadonlyMap<string, MatcherError>;
  symptoms: ReadonlyMap<string, MatcherSymptom>;
}

/** Pages for a report in plain words, best first: a cause, the symptom, then more causes. */
export function rankWords(
  found: readonly WordMatch[],
  { errors, symptoms }: PagesBySlug,
  report: Report,
  { asyncio, beside }: Prose,
): Match[] {
  if (beside && !asyncio) return [];
  const sure = (match: WordMatch): number => {
    const near = asyncio && match.coverage >= 0.8 && match.words >= 4;
    const limit = beside ? BESIDE_LIMIT : near ? PHRASE_LIMIT : WORDS_LIMIT;
    return Math.min(limit, 0.1 + (asyncio ? 0.6 : 0.45) * match.score);
  };
  const good = found.filter(({ score }) => score >= MIN_SCORE);
  const causes = addSymptoms(found, symptoms, report).filter(({ score }) => score >= MIN_SCORE);
  const pages = causes.slice(0, 3).map((match) => wordMatch(match, sure(match), [match.slug]));
  const symptom = good.find((match) => match.kind === 'symptom');
  if (symptom !== undefined) {
    const order = chooseCause(symptoms.get(symptom.slug)?.edges ?? [], report, null);
    const close = causes.length > 1 && causes[1]!.score > CLOSE * causes[0]!.score;
    const names = order.map(({ cause }) => cause);
    pages.splice(close ? 2 : 1, 0, wordMatch(symptom, sure(symptom), names));
  }
  const error = good.find((match) => match.kind === 'error');
  if (error !== undefined) {
    const names = (errors.get(error.slug)?.edges ?? []).map(({ cause }) => cause);
    const first = error.score > (causes[0]?.score ?? 0);
    pages.splice(first ? 0 : 3, 0, wordMatch(error, sure(error), names));
  }
  return pages;
}

/** Causes by their own words and by those of the symptoms that lead to them, best first. */
function addSymptoms(
  found: readonly WordMatch[],
  symptoms: ReadonlyMap<string, MatcherSymptom>,
  report: Report,
): WordMatch[] {
  const ways = new Map<string, { score: number; match: WordMatch }[]>();
  const add = (slug: string, score: number, match: WordMatch): void => {
    ways.set(slug, [...(ways.get(slug) ?? []), { score, match }]);
  };
  const own = new Map(found.filter((m) => m.kind === 'cause').map((m) => [m.slug, m.score]));
  for (const match of found) {
    if (match.kind === 'cause') add(match.slug, match.score, match);
    if (match.kind !== 'symptom') continue;
    const weights = chooseCause(symptoms.get(match.slug)?.edges ?? [], report, null).map(
      ({ cause, share }) => [cause, share * Math.exp(OWN * (own.get(cause) ?? 0))] as const,
    );
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [cause, weight] of weights) {
      add(cause, match.score * (EACH + SHARED * (weight / total)), match);
    }
  }
  const causes = [...ways].map(([slug, list]): WordMatch => {
    const [first, second] = list.sort((a, b) => b.score - a.score);
    const score = first!.score + SECOND * (second?.score ?? 0);
    return { ...first!.match, kind: 'cause', slug, score };
  });
  return causes.sort((a, b) => b.score - a.score);
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
