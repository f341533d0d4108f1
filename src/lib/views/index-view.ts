import { facetGroups, type FacetGroup, type FacetPlan } from '../facets/facet-groups.ts';
import type { LabelOf } from '../facets/facet-words.ts';
import {
  causeValues,
  causeVersions,
  errorValues,
  errorVersions,
  LIBRARY,
  NO_MESSAGE,
  NOT_RUN,
  symptomValues,
} from '../facets/page-values.ts';
import type { FacetValues } from '../facets/types.ts';
import { plainText } from '../inline-code.ts';
import { environmentSchema, MINOR_VERSIONS, type Environment } from '../schemas/common.ts';
import { messageKindSchema, type MessageKind } from '../schemas/message.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { pagePath } from '../urls.ts';
import type { PageLink } from './cause-view.ts';
import { messageView } from './message-view.ts';
import { counted, environmentWords, kindWord, versionRange } from './words.ts';

/** One line of an index. */
export interface IndexRow extends PageLink {
  /** A second line: what it means, or which causes it has; backticks mark code. */
  more: string;
  /** What stands at the right, line by line. */
  label: string;
  /** By what the line is found. */
  values: FacetValues;
}

/** Lines of an index under one heading. */
export interface IndexGroup {
  /** Left out where the index has a single group. */
  title?: string;
  rows: IndexRow[];
}

/** An index: its lines, and the facets that narrow them. */
export interface IndexView {
  groups: IndexGroup[];
  facets: FacetGroup[];
}

const KINDS: readonly MessageKind[] = messageKindSchema.options;
const KIND_PLAN: FacetPlan = { facet: 'kind', legend: 'Kind', order: [...KINDS, NO_MESSAGE] };
const TYPE_PLAN: FacetPlan = { facet: 'type', legend: 'Type' };
const VERSION_PLAN: FacetPlan = {
  facet: 'version',
  legend: 'Python',
  order: [...MINOR_VERSIONS, LIBRARY, NOT_RUN],
};
const ENVIRONMENT_PLAN: FacetPlan = {
  facet: 'environment',
  legend: 'Environment',
  order: environmentSchema.options,
};

const OTHER_LABELS: Record<string, string> = {
  [NO_MESSAGE]: 'no message',
  [LIBRARY]: 'set by a library',
  [NOT_RUN]: 'not run here',
};

function byTitle(a: PageLink, b: PageLink): number {
  return a.title.localeCompare(b.title, 'en');
}

function labels(content: SiteContent): LabelOf {
  return (facet, value) => {
    const other = OTHER_LABELS[value];
    if (other !== undefined) return other;
    if (facet === 'symptom') return plainText(content.symptoms.get(value)?.title ?? value);
    if (facet === 'kind') return kindWord(value as MessageKind);
    return facet === 'environment' ? environmentWords([value as Environment]) : value;
  };
}

function indexView(
  content: SiteContent,
  groups: readonly IndexGroup[],
  plans: readonly FacetPlan[],
): IndexView {
  const filled = groups.filter(({ rows }) => rows.length > 0);
  const values = filled.flatMap(({ rows }) => rows.map((row) => row.values));
  return { groups: filled, facets: facetGroups(values, plans, labels(content)) };
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

function errorRow(content: SiteContent, slug: string): IndexRow {
  const { title, causes, messages } = content.errors.get(slug)!;
  const versions = errorVersions(content, slug);
  return {
    title,
    path: pagePath('error', slug),
    more: causes.map(({ cause }) => content.causes.get(cause)?.title ?? cause).join('\u00a0· '),
    label:
      versions.length === 0 && messages[0] !== undefined
        ? messageView(content, messages[0]).versions
        : versionRange(versions),
    values: errorValues(content, slug),
  };
}

/** The index of errors, grouped by what sort of text they are. */
export function errorIndex(content: SiteContent): IndexView {
  const groups = KINDS.map((kind) => {
    const word = kindWord(kind);
    return {
      title: `${word.charAt(0).toUpperCase()}${word.slice(1)}s`,
      rows: [...content.errors]
        .filter(([, error]) => error.kind === kind)
        .map(([slug]) => errorRow(content, slug))
        .sort(byTitle),
    };
  });
  const symptoms: FacetPlan = { facet: 'symptom', legend: 'Symptom with the same cause' };
  return indexView(content, groups, [
    KIND_PLAN,
    VERSION_PLAN,
    TYPE_PLAN,
    ENVIRONMENT_PLAN,
    symptoms,
  ]);
}

/** The index of causes. */
export function causeIndex(content: SiteContent): IndexView {
  const rows = [...content.causes]
    .map(([slug, { title, meaning, environments }]) => ({
      title,
      path: pagePath('cause', slug),
      more: meaning,
      label: [versionRange(causeVersions(content, slug)), environmentWords(environments)]
        .filter(Boolean)
        .join('\n'),
      values: causeValues(content, slug),
    }))
    .sort(byTitle);
  const symptoms: FacetPlan = { facet: 'symptom', legend: 'Symptom' };
  return indexView(
    content,
    [{ rows }],
    [symptoms, KIND_PLAN, VERSION_PLAN, TYPE_PLAN, ENVIRONMENT_PLAN],
  );
}

/** The index of symptoms. */
export function symptomIndex(content: SiteContent): IndexView {
  const rows = [...content.symptoms]
    .map(([slug, { title, meaning, causes }]) => ({
      title,
      path: pagePath('symptom', slug),
      more: meaning,
      label: counted(causes.length, 'cause'),
      values: symptomValues(content, slug),
    }))
    .sort(byTitle);
  return indexView(content, [{ rows }], [ENVIRONMENT_PLAN]);
}
