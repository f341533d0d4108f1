import type { ProgramEvidence, Result } from '../schemas/evidence.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { showsMessage } from '../shown-messages.ts';
import { newestFirst } from './exact-version.ts';

/** What one recorded run printed, and where it was run. */
interface PrintedText {
  text: string;
  versions: Result['versions'];
}

const printed = new WeakMap<SiteContent['evidence'], PrintedText[]>();

/** What the recorded runs printed, each text once. */
function printedTexts(evidence: SiteContent['evidence']): PrintedText[] {
  const known = printed.get(evidence);
  if (known !== undefined) return known;
  const byText = new Map<string, Set<Result['versions'][number]>>();
  for (const part of [evidence.causes, evidence.messages, evidence.claims])
    for (const { programs } of part.values())
      for (const run of Object.values(programs).flatMap((program) => program.plain)) {
        const text = `${run.stdout}\n${run.stderr}`;
        const versions = byText.get(text) ?? new Set();
        for (const version of run.versions) versions.add(version);
        byText.set(text, versions);
      }
  const texts = [...byText].map(([text, versions]) => ({ text, versions: [...versions] }));
  printed.set(evidence, texts);
  return texts;
}

const shown = new WeakMap<SiteContent, Map<string, string[]>>();

/** The exact versions on which a recorded run shows a message, newest first; empty when none does. */
export function shownOn(content: SiteContent, messageId: string): string[] {
  const message = content.messages.get(messageId);
  if (message === undefined) return [];
  const known = shown.get(content) ?? new Map<string, string[]>();
  shown.set(content, known);
  const versions =
    known.get(messageId) ??
    newestFirst(
      printedTexts(content.evidence)
        .filter(({ text }) => showsMessage(text, message))
        .flatMap((run) => run.versions),
    );
  known.set(messageId, versions);
  return [...versions];
}

/** Every exact version that a set of programs was run on, newest first. */
export function checkedOn(programs: Iterable<ProgramEvidence>): string[] {
  return newestFirst(
    [...programs].flatMap((program) => program.plain.flatMap((run) => run.versions)),
  );
}

const checked = new WeakMap<SiteContent['evidence'], string[]>();

/** Every exact version that the pairs of the site were run on, oldest first. */
export function checkedVersions({ evidence }: Pick<SiteContent, 'evidence'>): string[] {
  const programs = (): ProgramEvidence[] =>
    [...evidence.causes.values()].flatMap((entry) => Object.values(entry.programs));
  const versions = checked.get(evidence) ?? checkedOn(programs()).reverse();
  checked.set(evidence, versions);
  return [...versions];
}
