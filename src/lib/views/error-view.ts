import { outputVariants, type OutputVariant } from '../evidence/output-variants.ts';
import { checkedOn } from '../evidence/shown-on.ts';
import type { ErrorPage } from '../schemas/error.ts';
import type { ProgramEvidence } from '../schemas/evidence.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { showsMessage } from '../shown-messages.ts';
import { pagePath } from '../urls.ts';
import type { PageLink } from './cause-view.ts';
import { messageView, type MessageView } from './message-view.ts';
import { counted } from './words.ts';

/** The recorded output that an error page shows, and whose it is. */
export interface ShownOutput {
  file: string;
  variants: OutputVariant[];
  /** Exact versions, oldest first. */
  versions: string[];
  /** The cause whose program it is; undefined for a program that only shows the message. */
  cause: string | undefined;
  /** The program, when the page does not show it as part of a change. */
  program: string | undefined;
}

/** What an error page says besides its prose. */
export interface ErrorView {
  type: string | null;
  text: string;
  facts: { label: string; value: string }[];
  output: ShownOutput | undefined;
  messages: MessageView[];
  related: PageLink[];
}

interface Candidate {
  file: string;
  evidence: ProgramEvidence | undefined;
  cause: string | undefined;
  program: string | undefined;
}

function shows(content: SiteContent, { evidence }: Candidate, ids: readonly string[]): boolean {
  const messages = ids.flatMap((id) => content.messages.get(id) ?? []);
  return (evidence?.plain ?? []).some(({ stdout, stderr }) =>
    messages.some((message) => showsMessage(`${stdout}\n${stderr}`, message)),
  );
}

/** The usual cause's program where it shows the page's message, else the first other program that does. */
function outputOf(content: SiteContent, error: ErrorPage): ShownOutput | undefined {
  const candidates: Candidate[] = [
    ...error.causes.map(({ cause }) => ({
      file: 'wrong.py',
      evidence: content.evidence.causes.get(cause)?.programs['wrong.py'],
      cause,
      program: undefined,
    })),
    ...error.messages.map((id) => ({
      file: `${id}.show.py`,
      evidence: content.evidence.messages.get(id)?.programs[`${id}.show.py`],
      cause: undefined,
      program: content.shows.get(id)?.trimEnd(),
    })),
  ];
  const chosen =
    candidates.find((candidate) => shows(content, candidate, error.messages.slice(0, 1))) ??
    candidates.find((candidate) => shows(content, candidate, error.messages));
  if (chosen?.evidence === undefined) return undefined;
  const { file, evidence, cause, program } = chosen;
  return {
    file,
    variants: outputVariants(evidence.plain),
    versions: checkedOn([evidence]).reverse(),
    cause,
    program,
  };
}

function facts(
  error: ErrorPage,
  first: MessageView,
  source: string | undefined,
): ErrorView['facts'] {
  return [
    ...(first.type === null ? [] : [{ label: 'Type', value: `\`${first.type}\`` }]),
    { label: 'Kind', value: first.kind },
    ...(source === undefined
      ? []
      : [{ label: 'Made in', value: `\`${source.replace(/^Lib\//, '').replace(/^.*:/, '')}\`` }]),
    { label: /^\d/.test(first.versions) ? 'Python' : 'Printed by', value: first.versions },
    { label: 'Leads to', value: counted(error.causes.length, 'cause') },
  ];
}

/** Prepares what an error page says besides its prose. */
export function errorView(content: SiteContent, slug: string): ErrorView {
  const error = content.errors.get(slug)!;
  const messages = error.messages.map((id) => messageView(content, id));
  const first = messages[0]!;
  const { type } = first;
  const isTyped = type !== null && error.title.startsWith(`${type}: `);
  return {
    type: isTyped ? type : null,
    text: isTyped ? error.title.slice(type.length + 2) : error.title,
    facts: facts(error, first, content.messages.get(first.id)?.source),
    output: outputOf(content, error),
    messages,
    related: error.related.flatMap(({ error: id, how }) => {
      const other = content.errors.get(id);
      return other === undefined
        ? []
        : [{ title: other.title, path: pagePath('error', id), label: how }];
    }),
  };
}
