/** The facets of the indexes, in the order in which pages and addresses name them. */
export const FACET_NAMES = ['symptom', 'kind', 'type', 'version', 'environment'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** Values by facet: those that a row has, or those that a reader chose. No value holds a space or a comma. */
export type FacetValues = Partial<Record<FacetName, readonly string[]>>;

/** A facet's name inside a sentence. */
export const FACET_WORDS: Record<FacetName, string> = {
  symptom: 'symptom',
  kind: 'kind',
  type: 'type',
  version: 'Python',
  environment: 'environment',
};

/** The facets of which a value is chosen, in the order of `FACET_NAMES`. */
export function chosenFacets(chosen: FacetValues): FacetName[] {
  return FACET_NAMES.filter((facet) => (chosen[facet]?.length ?? 0) > 0);
}
