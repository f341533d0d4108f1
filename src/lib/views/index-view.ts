import type { SiteContent } from '../schemas/site-content.ts';
import { pagePath } from '../urls.ts';
import type { PageLink } from './cause-view.ts';
import { messageView } from './message-view.ts';
import { counted, environmentWords, kindWord } from './words.ts';

/** One line of an index. */
export interface IndexRow extends PageLink {
  /** A second line: what it means, or which causes it has; backticks mark code. */
  more: string;
  label: string;
}

/** Lines of an index under one heading. */
export interface IndexGroup {
  title: string;
  rows: IndexRow[];
}

function byTitle(a: PageLink, b: PageLink): number {
  return a.title.localeCompare(b.title, 'en');
}

/** All error pages, those with most causes first. */
export function errorLinks(content: SiteContent): PageLink[] {
  return [...content.errors]
    .map(([slug, { title, kind, causes }]) => ({
      title,
      path: pagePath('error', slug),
      label: `${kindWord(kind)} · ${counted(causes.length, 'cause')}`,
      count: causes.length,
    }))
    .sort((a, b) => b.count - a.count || byTitle(a, b));
}

/** All symptom pages, by title. */
export function symptomLinks(content: SiteContent): PageLink[] {
  return [...content.symptoms]
    .map(([slug, { title }]) => ({ title, path: pagePath('symptom', slug) }))
    .sort(byTitle);
}

/** The index of errors, grouped by what sort of text they are. */
export function errorGroups(content: SiteContent): IndexGroup[] {
  const kinds = ['exception', 'warning', 'log', 'syntax'] as const;
  return kinds.flatMap((kind) => {
    const rows = [...content.errors]
      .filter(([, error]) => error.kind === kind)
      .map(([slug, { title, causes, messages }]) => ({
        title,
        path: pagePath('error', slug),
        more: causes.map(({ cause }) => content.causes.get(cause)?.title ?? cause).join(' · '),
        label: messages[0] === undefined ? '' : messageView(content, messages[0]).versions,
      }))
      .sort(byTitle);
    const word = kindWord(kind);
    return rows.length === 0
      ? []
      : [{ title: `${word.charAt(0).toUpperCase()}${word.slice(1)}s`, rows }];
  });
}

/** The index of causes. */
export function causeRows(content: SiteContent): IndexRow[] {
  return [...content.causes]
    .map(([slug, { title, meaning, environments }]) => ({
      title,
      path: pagePath('cause', slug),
      more: meaning,
      label: environmentWords(environments),
    }))
    .sort(byTitle);
}

/** The index of symptoms. */
export function symptomRows(content: SiteContent): IndexRow[] {
  return [...content.symptoms]
    .map(([slug, { title, meaning, causes }]) => ({
      title,
      path: pagePath('symptom', slug),
      more: meaning,
      label: counted(causes.length, 'cause'),
    }))
    .sort(byTitle);
}
