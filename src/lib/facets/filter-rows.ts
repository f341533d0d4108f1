import { chosenFacets, type FacetName, type FacetValues } from './types.ts';

/** What is left without the choice in one facet. */
export interface Removal {
  facet: FacetName;
  left: number;
}

/**
 * Tells whether a row is left: it has one of the chosen values of every facet.
 * @param except a facet whose choice does not count
 */
export function isLeft(row: FacetValues, chosen: FacetValues, except?: FacetName): boolean {
  return chosenFacets(chosen).every(
    (facet) => facet === except || chosen[facet]!.some((value) => row[facet]?.includes(value)),
  );
}

/** How many rows have each value of a facet, given what is chosen in the others. */
export function countValues(
  rows: readonly FacetValues[],
  chosen: FacetValues,
  facet: FacetName,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!isLeft(row, chosen, facet)) continue;
    for (const value of row[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The facets whose removal brings rows back, most rows first. */
export function removals(rows: readonly FacetValues[], chosen: FacetValues): Removal[] {
  return chosenFacets(chosen)
    .map((facet) => ({ facet, left: rows.filter((row) => isLeft(row, chosen, facet)).length }))
    .filter(({ left }) => left > 0)
    .sort((a, b) => b.left - a.left);
}
