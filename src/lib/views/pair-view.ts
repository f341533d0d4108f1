import { changeLines, type ChangeLine } from '../diff/change-lines.ts';
import { newestFirst } from '../evidence/exact-version.ts';
import { observationWords } from '../evidence/observation-words.ts';
import { importedPackages } from '../evidence/imported-packages.ts';
import { outputVariants, type OutputVariant } from '../evidence/output-variants.ts';
import { checkedOn } from '../evidence/shown-on.ts';
import type { ProgramEvidence } from '../schemas/evidence.ts';
import { neededOutside } from '../run/recorded-only.ts';
import type { Pair, SiteContent } from '../schemas/site-content.ts';
import { programView, type ProgramView } from './program-view.ts';

/** A program with what it showed. */
export interface RunProgram {
  program: ProgramView;
  variants: OutputVariant[];
}

/** What the probe saw in a program without a message. */
export interface SeenFault {
  word: string;
  sentence: string;
  /** Newest first. */
  versions: string[];
}

/** The programs of a cause, coloured, with what they showed. */
export interface PairView {
  wrong: RunProgram;
  correct: RunProgram;
  older: RunProgram | undefined;
  /** Exact versions, oldest first. */
  versions: string[];
  observations: SeenFault[];
}

/** The change of a cause's pair; undefined when it has none. */
export function changeOf(content: SiteContent, cause: string): ChangeLine[] | undefined {
  const pair = content.pairs.get(cause);
  return pair === undefined ? undefined : changeLines(pair.wrong, pair.correct);
}

/** What the probe confirmed for the wrong program of a cause. */
export function seenFaults(program: ProgramEvidence | undefined): SeenFault[] {
  return (program?.observed ?? []).map(({ versions, observation }) => ({
    ...observationWords(observation),
    versions: newestFirst(versions),
  }));
}

/** What keeps a pair from running in a browser. */
function neededBy({ wrong, correct, requirements = '' }: Pair): string {
  return neededOutside([wrong, correct], importedPackages(requirements, wrong));
}

/** Prepares the pair of a cause; undefined when it has none. */
export async function pairView(content: SiteContent, slug: string): Promise<PairView | undefined> {
  const pair = content.pairs.get(slug);
  const cause = content.causes.get(slug);
  if (pair === undefined || cause === undefined) return undefined;
  const evidence = content.evidence.causes.get(slug)?.programs ?? {};
  const needed = cause.browser ? undefined : neededBy(pair);
  const run = async (
    file: string,
    text: string,
    notes: { at: string; says: string }[] = [],
  ): Promise<RunProgram> => ({
    program: { ...(await programView(file, text, notes)), neededOutside: needed },
    variants: outputVariants(evidence[file]?.plain ?? []),
  });
  return {
    wrong: await run('wrong.py', pair.wrong, cause.notes.wrong),
    correct: await run('correct.py', pair.correct, cause.notes.correct),
    older:
      pair.olderCorrect === undefined ? undefined : await run('correct-3.10.py', pair.olderCorrect),
    versions: checkedOn(Object.values(evidence)).reverse(),
    observations: seenFaults(evidence['wrong.py']),
  };
}
