import { minorsOf } from '../evidence/exact-version.ts';
import { MINOR_VERSIONS, type MinorVersion } from '../schemas/common.ts';
import type { Edge } from '../schemas/edge.ts';
import type { Message } from '../schemas/message.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { causeView } from '../views/cause-view.ts';
import type { FacetValues } from './types.ts';

/** Kind of a cause that prints nothing. */
export const NO_MESSAGE = 'none';
/** Version of an error that only libraries print. */
export const LIBRARY = 'library';
/** Version of a cause without programs. */
export const NOT_RUN = 'not-run';

function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

function messagesOf(content: SiteContent, ids: readonly string[]): Message[] {
  return ids.flatMap((id) => content.messages.get(id) ?? []);
}

/** A log line has a level and no type. */
function typesOf(messages: readonly Message[]): string[] {
  return unique(messages.flatMap(({ kind, type }) => (kind === 'log' ? [] : (type ?? []))));
}

function symptomsOf(content: SiteContent, causes: readonly string[]): string[] {
  return [...content.symptoms]
    .filter(([, symptom]) => symptom.causes.some(({ cause }) => causes.includes(cause)))
    .map(([slug]) => slug);
}

function environmentsOf(content: SiteContent, edges: readonly Edge[]): string[] {
  return unique(edges.flatMap(({ cause }) => content.causes.get(cause)?.environments ?? []));
}

/** The versions on which a wording of an error is printed, oldest first; none when only libraries print it. */
export function errorVersions(content: SiteContent, slug: string): MinorVersion[] {
  const messages = messagesOf(content, content.errors.get(slug)?.messages ?? []);
  const claimed = messages
    .filter(({ provenance }) => provenance.kind !== 'report')
    .flatMap(({ versions }) => versions);
  return MINOR_VERSIONS.filter((version) => claimed.includes(version));
}

/** The versions on which the wrong program of a cause shows a message or a fault, oldest first. */
export function causeVersions(content: SiteContent, slug: string): MinorVersion[] {
  const cases = content.pairs.get(slug)?.expectation.wrong ?? [];
  const runs = content.evidence.causes.get(slug)?.programs['wrong.py']?.plain ?? [];
  const wasRun = minorsOf(runs.flatMap(({ versions }) => versions));
  return MINOR_VERSIONS.filter((version) => {
    const own =
      cases.find(({ versions }) => versions?.includes(version)) ??
      cases.find(({ versions }) => versions === undefined);
    const showsFault = own !== undefined && own.messages.length + own.observations.length > 0;
    return showsFault && wasRun.includes(version);
  });
}

/** What the facets of the index of errors say of one. */
export function errorValues(content: SiteContent, slug: string): FacetValues {
  const error = content.errors.get(slug)!;
  const messages = messagesOf(content, error.messages);
  const versions = errorVersions(content, slug);
  return {
    symptom: symptomsOf(
      content,
      error.causes.map(({ cause }) => cause),
    ),
    kind: unique([error.kind, ...messages.map(({ kind }) => kind)]),
    type: typesOf(messages),
    version: versions.length === 0 ? [LIBRARY] : versions,
    environment: environmentsOf(content, error.causes),
  };
}

/** What the facets of the index of causes say of one: its messages are those that its page lists. */
export function causeValues(content: SiteContent, slug: string): FacetValues {
  const listed = causeView(content, slug, []).messages.map(({ id }) => id);
  const messages = messagesOf(content, listed);
  const versions = causeVersions(content, slug);
  return {
    symptom: symptomsOf(content, [slug]),
    kind: messages.length === 0 ? [NO_MESSAGE] : unique(messages.map(({ kind }) => kind)),
    type: typesOf(messages),
    version: versions.length === 0 ? [NOT_RUN] : versions,
    environment: content.causes.get(slug)!.environments,
  };
}

/** What the facets of the index of symptoms say of one. */
export function symptomValues(content: SiteContent, slug: string): FacetValues {
  const edges = content.symptoms.get(slug)!.causes;
  const shown = edges.flatMap(({ cause }) => causeVersions(content, cause));
  return {
    version: MINOR_VERSIONS.filter((version) => shown.includes(version)),
    environment: environmentsOf(content, edges),
  };
}
