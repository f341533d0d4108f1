import type { ProgramEvidence, Result } from '../schemas/evidence.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { showsMessage } from '../shown-messages.ts';
import { newestFirst } from './exact-version.ts';

function plainRuns(content: SiteContent): Result[] {
  const { causes, messages, claims } = content.evidence;
  const programs: ProgramEvidence[] = [causes, messages, claims].flatMap((part) =>
    [...part.values()].flatMap((evidence) => Object.values(evidence.programs)),
  );
  return programs.flatMap((program) => program.plain);
}

/** The exact versions on which a recorded run shows a message, newest first; empty when none does. */
export function shownOn(content: SiteContent, messageId: string): string[] {
  const message = content.messages.get(messageId);
  if (message === undefined) return [];
  return newestFirst(
    plainRuns(content)
      .filter((run) => showsMessage(`${run.stdout}\n${run.stderr}`, message))
      .flatMap((run) => run.versions),
  );
}

/** Every exact version that a set of programs was run on, newest first. */
export function checkedOn(programs: Iterable<ProgramEvidence>): string[] {
  return newestFirst(
    [...programs].flatMap((program) => program.plain.flatMap((run) => run.versions)),
  );
}

/** Every exact version that the pairs of the site were run on, oldest first. */
export function checkedVersions({ evidence }: Pick<SiteContent, 'evidence'>): string[] {
  const programs = [...evidence.causes.values()].flatMap((entry) => Object.values(entry.programs));
  return checkedOn(programs).reverse();
}
