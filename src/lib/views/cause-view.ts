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
  /** Where to look when this is not the reader's cause: what else gives the message or symptom that leads here. */
  next: PageLink | undefined;
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

/** The causes that a cause names as related, and then those that name it. */
function relatedCauses(content: SiteContent, slug: string): string[] {
  const naming = [...content.causes].filter(([, { related }]) => related.includes(slug));
  return [...new Set([...content.causes.get(slug)!.related, ...naming.map(([name]) => name)])];
}

/**
 * The cause to look at next: of the pages that lead to this one, the one that thinks it most likely says which is
 * the next after it, or the first one where it is the last.
 */
function nextLikely(content: SiteContent, slug: string): string | undefined {
  return [...content.errors.values(), ...content.symptoms.values()]
    .map(({ causes }) => causes.map(({ cause }) => cause))
    .filter((causes) => causes.length > 1 && causes.includes(slug))
    .map((causes) => ({ causes, place: causes.indexOf(slug) }))
    .sort((a, b) => a.place - b.place)
    .map(({ causes, place }) => causes[place + 1] ?? causes[0])[0];
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
    related: causeLinks(content, relatedCauses(content, slug)),
    next: causeLinks(content, [nextLikely(content, slug) ?? ''])[0],
  };
}
