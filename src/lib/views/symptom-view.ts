import { symptomValues } from '../facets/page-values.ts';
import type { Environment, MinorVersion } from '../schemas/common.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { indexPath, pagePath } from '../urls.ts';
import type { PageLink } from './cause-view.ts';
import { counted, environmentWords, kindWord, versionRange } from './words.ts';

/** What a symptom page says besides its causes and its prose. */
export interface SymptomView {
  facts: { label: string; value: string }[];
  /** Errors that share a cause with it, nearest first. */
  errors: PageLink[];
  /** How many share one in all. */
  errorCount: number;
  /** The index of errors, narrowed to these. */
  errorsPath: string;
}

const SHOWN = 6;

interface Candidate extends PageLink {
  /** Causes that it shares. */
  shared: number;
  /** Whether it is printed while the program goes on, as it does with a symptom. */
  isLogged: boolean;
  /** Place of the first shared one among its causes. */
  place: number;
  causes: number;
}

function byNearness(a: Candidate, b: Candidate): number {
  return (
    b.shared - a.shared ||
    Number(b.isLogged) - Number(a.isLogged) ||
    a.place - b.place ||
    b.causes - a.causes ||
    a.title.localeCompare(b.title, 'en')
  );
}

function candidates(content: SiteContent, own: readonly string[]): Candidate[] {
  return [...content.errors]
    .map(([slug, { title, kind, causes }]) => {
      const isShared = causes.map(({ cause }) => own.includes(cause));
      return {
        title,
        path: pagePath('error', slug),
        label: kindWord(kind),
        shared: isShared.filter(Boolean).length,
        isLogged: kind === 'warning' || kind === 'log',
        place: isShared.indexOf(true),
        causes: causes.length,
      };
    })
    .filter(({ shared }) => shared > 0)
    .sort(byNearness);
}

/**
 * Prepares what a symptom page says besides its causes and its prose.
 * @throws {Error} when there is no such symptom
 */
export function symptomView(content: SiteContent, slug: string): SymptomView {
  const symptom = content.symptoms.get(slug);
  if (symptom === undefined) throw new Error(`There is no symptom '${slug}'.`);
  const own = symptom.causes.map(({ cause }) => cause);
  const { environment = [], version = [] } = symptomValues(content, slug);
  const errors = candidates(content, own);
  return {
    facts: [
      { label: 'Leads to', value: counted(own.length, 'cause') },
      { label: 'Python', value: versionRange(version as MinorVersion[]) },
      { label: 'Met in', value: environmentWords(environment as Environment[]) },
    ].filter(({ value }) => value !== ''),
    errors: errors.slice(0, SHOWN),
    errorCount: errors.length,
    errorsPath: `${indexPath('error')}?symptom=${slug}`,
  };
}
