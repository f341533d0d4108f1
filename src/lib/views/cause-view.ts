import type { Cause } from '../schemas/cause.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { pagePath } from '../urls.ts';
import { messageView, type MessageView } from './message-view.ts';
import { counted, environmentWords } from './words.ts';

/** A page that another one leads to. */
export interface PageLink {
  title: string;
  path: string;
  /** What sort of page, or how it belongs. */
  label?: string;
}

/** What a page about a cause says besides its prose and its pair. */
export interface CauseView {
  facts: { label: string; value: string }[];
  /** Messages that its wrong program shows, and the errors that lead to it. */
  messages: MessageView[];
  symptoms: PageLink[];
  related: PageLink[];
}

function facts(cause: Cause, versions: readonly string[]): CauseView['facts'] {
  const lint = cause.lint.map(({ tool, rule }) => `\`${tool} ${rule}\``).join(', ');
  return [
    { label: 'Met in', value: environmentWords(cause.environments) },
    {
      label: 'Python',
      value:
        cause.requires === undefined
          ? `checked on ${counted(versions.length, 'version')}`
          : `the fix needs ${cause.requires}`,
    },
    ...(lint === '' ? [] : [{ label: 'Reported by', value: lint }]),
  ];
}

function messagesOf(content: SiteContent, slug: string): MessageView[] {
  const own = (content.pairs.get(slug)?.expectation.wrong ?? []).flatMap((run) => run.messages);
  const leading = [...content.errors.values()]
    .filter((error) => error.causes.some((edge) => edge.cause === slug))
    .flatMap((error) => error.messages.slice(0, 1));
  return [...new Set([...own, ...leading])]
    .filter((id) => content.messages.has(id))
    .map((id) => messageView(content, id));
}

/** Links to causes that exist. */
export function causeLinks(content: SiteContent, slugs: readonly string[]): PageLink[] {
  return slugs.flatMap((slug) => {
    const cause = content.causes.get(slug);
    return cause === undefined ? [] : [{ title: cause.title, path: pagePath('cause', slug) }];
  });
}

/** Prepares what a page about a cause says besides its prose and its pair. */
export function causeView(
  content: SiteContent,
  slug: string,
  versions: readonly string[],
): CauseView {
  const cause = content.causes.get(slug)!;
  return {
    facts: facts(cause, versions),
    messages: messagesOf(content, slug),
    symptoms: [...content.symptoms]
      .filter(([, symptom]) => symptom.causes.some((edge) => edge.cause === slug))
      .map(([id, { title }]) => ({ title, path: pagePath('symptom', id) })),
    related: causeLinks(content, cause.related),
  };
}
