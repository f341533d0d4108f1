import type { Hit } from './find-messages.ts';
import type { WordMatch } from './plain-words.ts';
import { isContradicted, readClue, type ClueFound } from './read-clues.ts';
import type { Report } from './report.ts';
import type { MatcherEdge } from './types.ts';

/** One cause of an error or symptom, weighed against the others. */
export interface CauseChoice {
  cause: string;
  /** Share of the belief, 0 to 1; the shares of one page add up to 1. */
  share: number;
  clues: ClueFound[];
  /** The words of a person that speak for it, beside a message. */
  said: WordMatch | null;
  /** A decisive clue asks for another value than the message holds, and no other clue speaks for the cause. */
  against: boolean;
}

/** Lead of each place in the list over the next, in the same unit as the clues. */
const PRIOR_STEP = 0.5;
/** What clues of weight 1, 2 and 3 count. */
const CLUE = [0, 0.9, 2, 4.5];
const CONTRADICTION = 2;
/** What words of a person count, and how well they must fit. */
const SAID = 4;
const MIN_SAID = 0.25;

/**
 * Weighs the causes of one page: order in the list first, then what the text shows. Best first.
 * `hasOthers` leaves as much room for a cause without a page as the first one has before any clue.
 */
export function chooseCause(
  edges: readonly MatcherEdge[],
  report: Report,
  hit: Hit | null,
  hasOthers = false,
): CauseChoice[] {
  const scored = edges.map((edge, place) => {
    const clues = edge.clues
      .map((clue) => readClue(clue, report, hit))
      .filter((clue) => clue !== null)
      .sort((a, b) => b.weight - a.weight);
    const against = clues.length === 0 && edge.clues.some((clue) => isContradicted(clue, hit));
    const prior = -PRIOR_STEP * place - (against ? CONTRADICTION : 0);
    const words = hit === null ? undefined : report.said.get(edge.cause);
    const said = words !== undefined && words.score >= MIN_SAID ? words : null;
    const spoken = said === null ? 0 : SAID * (said.score - MIN_SAID / 2);
    const score = clues.reduce((sum, clue) => sum + (CLUE[clue.weight] ?? 0), prior + spoken);
    return { cause: edge.cause, clues, said, against, score };
  });
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score), hasOthers ? 1 : 0);
  return scored
    .map(({ cause, clues, said, against, score }) => {
      return { cause, clues, said, against, share: Math.exp(score) / total };
    })
    .sort((a, b) => b.share - a.share);
}

/** Whether the text singles out the first cause: the only one, or shown by a clue and well ahead. */
export function isSingledOut(choices: readonly CauseChoice[], hasOthers = false): boolean {
  const [first] = choices;
  if (first === undefined) return false;
  if (choices.length === 1 && !hasOthers) return !first.against;
  return (first.clues.length > 0 || first.said !== null) && first.share >= 0.6;
}
