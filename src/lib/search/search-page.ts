import { caseFor } from '../checks/evidence.ts';
import { MINOR_VERSIONS, type MinorVersion } from '../schemas/common.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import type { PageKind } from '../urls.ts';
import { counted, kindWord } from '../views/words.ts';

/** What a result says of a page besides its title. */
export interface SearchPage {
  kind: PageKind;
  slug: string;
  /** One sentence; backticks mark code. */
  meaning: string;
  /** What sort of page, and how much is behind it. */
  label: string;
  /** Minor versions on which it is seen; none for a page that holds for all. */
  minors: readonly MinorVersion[];
  /** What people type who look for a guide. */
  phrases?: readonly string[];
}

/** Versions that have one of the messages; none when a library's message is among them. */
function minorsOfError(content: SiteContent, ids: readonly string[]): readonly MinorVersion[] {
  const messages = ids.flatMap((id) => content.messages.get(id) ?? []);
  if (messages.some(({ provenance }) => provenance.kind === 'report')) return [];
  const seen = new Set(messages.flatMap(({ versions }) => versions));
  return MINOR_VERSIONS.filter((minor) => seen.has(minor));
}

/** Versions on which the wrong program shows its fault. */
function minorsOfCause(content: SiteContent, slug: string): readonly MinorVersion[] {
  const cases = content.pairs.get(slug)?.expectation.wrong ?? [];
  return MINOR_VERSIONS.filter((minor) => {
    const shown = caseFor(cases, minor);
    return shown !== undefined && shown.messages.length + shown.observations.length > 0;
  });
}

/** Versions, or none where they are all. */
function unlessAll(minors: readonly MinorVersion[]): readonly MinorVersion[] {
  return minors.length === MINOR_VERSIONS.length ? [] : minors;
}

/** Every page that a search can lead to, as its results show it. */
export function searchPages(content: SiteContent): SearchPage[] {
  const errors = [...content.errors].map(
    ([slug, { meaning, kind, causes, messages }]): SearchPage => ({
      kind: 'error',
      slug,
      meaning,
      label: `${kindWord(kind)} · ${counted(causes.length, 'cause')}`,
      minors: unlessAll(minorsOfError(content, messages)),
    }),
  );
  const causes = [...content.causes].map(([slug, { meaning }]): SearchPage => ({
    kind: 'cause',
    slug,
    meaning,
    label: content.pairs.has(slug) ? 'cause · wrong and correct program' : 'cause',
    minors: unlessAll(minorsOfCause(content, slug)),
  }));
  const symptoms = [...content.symptoms].map(([slug, { meaning, causes }]): SearchPage => {
    const label = `symptom · ${counted(causes.length, 'cause')}`;
    return { kind: 'symptom', slug, meaning, label, minors: [] };
  });
  const guides = [...content.guides].map(([slug, { meaning, phrases }]): SearchPage => ({
    kind: 'guide',
    slug,
    meaning,
    label: 'guide',
    minors: [],
    phrases,
  }));
  return [...errors, ...causes, ...symptoms, ...guides];
}
