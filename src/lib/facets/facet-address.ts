import { chosenFacets, FACET_NAMES, type FacetName, type FacetValues } from './types.ts';

/** A value that an address names and that the index does not have. */
export interface UnknownValue {
  facet: FacetName;
  value: string;
}

/** What an address says about facets. */
export interface AddressedFacets {
  chosen: FacetValues;
  unknown: UnknownValue[];
}

/** Chosen values in the order in which the index lists them, each once. */
export function inOrder(known: FacetValues, chosen: FacetValues): FacetValues {
  return Object.fromEntries(
    chosenFacets(chosen).map((facet) => [
      facet,
      (known[facet] ?? []).filter((value) => chosen[facet]!.includes(value)),
    ]),
  );
}

/**
 * Reads the facets from the query of an address, such as `?kind=warning&version=3.12,3.13`.
 * @param known every value that the index has
 */
export function readFacets(search: string, known: FacetValues): AddressedFacets {
  const parameters = new URLSearchParams(search);
  const unknown: UnknownValue[] = [];
  const named = FACET_NAMES.map((facet) => {
    const values = parameters.getAll(facet).flatMap((value) => value.split(',').filter(Boolean));
    for (const value of new Set(values))
      if (known[facet]?.includes(value) !== true) unknown.push({ facet, value });
    return [facet, values] as const;
  });
  return { chosen: inOrder(known, Object.fromEntries(named)), unknown };
}

/** The query with these facets, and with its other parameters as they were; empty when nothing is left. */
export function withFacets(search: string, chosen: FacetValues): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !FACET_NAMES.some((facet) => part.split('=')[0] === facet));
  const own = chosenFacets(chosen).map(
    (facet) => `${facet}=${chosen[facet]!.map(encodeURIComponent).join(',')}`,
  );
  const all = [...others, ...own];
  return all.length === 0 ? '' : `?${all.join('&')}`;
}
