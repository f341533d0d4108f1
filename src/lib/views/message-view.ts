import { shownOn } from '../evidence/shown-on.ts';
import type { MinorVersion } from '../schemas/common.ts';
import type { Message } from '../schemas/message.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { parseTemplate, renderTemplate } from '../template.ts';
import { indexPath, pagePath } from '../urls.ts';
import { kindWord, versionRange } from './words.ts';

/** One message as a page shows it. */
export interface MessageView {
  id: string;
  type: string | null;
  /** The template with plausible values. */
  text: string;
  kind: string;
  /** Minor versions of Python, as ranges; for a library's message the library. */
  versions: string;
  /** The minor versions that have it; none for a library's message. */
  minors: MinorVersion[];
  /** The page that explains it. */
  path: string;
  /** Why the wording may be published, with exact versions where it was run. */
  proof: { text: string; url?: string };
}

function proofOf(content: SiteContent, id: string, { provenance }: Message): MessageView['proof'] {
  switch (provenance.kind) {
    case 'run':
      return { text: `run on ${shownOn(content, id).join(', ')}` };
    case 'source':
      return { text: `not run here: from CPython's source, ${provenance.file}` };
    case 'report':
      return { text: `not run here: ${provenance.link.title}`, url: provenance.link.url };
  }
}

/** The error page that owns a message; undefined when none does. */
export function ownerOf(content: SiteContent, id: string): string | undefined {
  return [...content.errors].find(([, error]) => error.messages.includes(id))?.[0];
}

/** The text of a message with plausible values, without its type. */
export function messageText(message: Pick<Message, 'template' | 'values'>): string {
  return renderTemplate(parseTemplate(message.template), message.values);
}

/**
 * Prepares a message for a page.
 * @throws {Error} when there is no such message
 */
export function messageView(content: SiteContent, id: string): MessageView {
  const message = content.messages.get(id);
  if (message === undefined) throw new Error(`There is no message '${id}'.`);
  const owner = ownerOf(content, id);
  return {
    id,
    type: message.kind === 'log' || message.type === message.template ? null : message.type,
    text: messageText(message),
    kind: kindWord(message.kind),
    versions:
      message.provenance.kind === 'report'
        ? message.provenance.package
        : versionRange(message.versions),
    minors: message.provenance.kind === 'report' ? [] : message.versions,
    path: owner === undefined ? indexPath('error') : pagePath('error', owner),
    proof: proofOf(content, id, message),
  };
}
