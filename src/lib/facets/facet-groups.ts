import { countValues } from './filter-rows.ts';
import type { LabelOf } from './facet-words.ts';
import type { FacetName, FacetValues } from './types.ts';

/** One facet as an index shows it before anything is chosen. */
export interface FacetGroup {
  facet: FacetName;
  legend: string;
  values: { value: string; label: string; count: number }[];
}

/** Which facet an index has, and how. */
export interface FacetPlan {
  facet: FacetName;
  legend: string;
  /** Values in their own order; left out: most pages first, then by name. */
  order?: readonly string[];
}

/**
 * Prepares the facets of an index with the values that its rows have; one that narrows nothing is left out.
 * @throws {Error} when a value could not stand in an attribute or an address
 */
export function facetGroups(
  rows: readonly FacetValues[],
  plans: readonly FacetPlan[],
  labelOf: LabelOf,
): FacetGroup[] {
  return plans.flatMap(({ facet, legend, order }) => {
    const counts = countValues(rows, {}, facet);
    const values = [...counts].map(([value, count]) => {
      if (/[\s,]/.test(value)) throw new Error(`The ${facet} '${value}' holds a space or a comma.`);
      return { value, label: labelOf(facet, value), count };
    });
    values.sort((a, b) =>
      order === undefined
        ? b.count - a.count || a.label.localeCompare(b.label, 'en')
        : order.indexOf(a.value) - order.indexOf(b.value),
    );
    return values.every(({ count }) => count === rows.length) ? [] : [{ facet, legend, values }];
  });
}
