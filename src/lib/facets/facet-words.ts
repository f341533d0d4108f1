import type { UnknownValue } from './facet-address.ts';
import { chosenFacets, FACET_WORDS, type FacetName, type FacetValues } from './types.ts';

/** The words for a value. */
export type LabelOf = (facet: FacetName, value: string) => string;

/** `1 error`, `8 errors`. */
export function pagesWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `8 of 30 errors`, or `30 errors` where nothing is chosen. */
export function leftWords(left: number, all: number, noun: string, isFiltered: boolean): string {
  return isFiltered ? `${left} of ${pagesWords(all, noun)}` : pagesWords(all, noun);
}

function joined(words: readonly string[], conjunction: string): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)!}`;
}

/** One facet's choice: `kind warning or log line`. */
export function facetWords(chosen: FacetValues, facet: FacetName, labelOf: LabelOf): string {
  const values = (chosen[facet] ?? []).map((value) => {
    const label = labelOf(facet, value);
    return facet === 'symptom' ? `“${label}”` : label;
  });
  return `${FACET_WORDS[facet]} ${joined(values, 'or')}`;
}

/** All that is chosen, in words. */
export function chosenWords(chosen: FacetValues, labelOf: LabelOf): string {
  return joined(
    chosenFacets(chosen).map((facet) => facetWords(chosen, facet, labelOf)),
    'and',
  );
}

/** Dropped values that are named, and characters of each. */
const NAMED = 3;
const NAMED_LENGTH = 60;

function dropped({ facet, value }: UnknownValue): string {
  const shown = value.length > NAMED_LENGTH ? `${value.slice(0, NAMED_LENGTH)}…` : value;
  return `“${shown}” (${FACET_WORDS[facet]})`;
}

/** What was dropped from an address, in one sentence, however much it was; empty when nothing was. */
export function unknownWords(unknown: readonly UnknownValue[]): string {
  if (unknown.length === 0) return '';
  const more = unknown.length - NAMED;
  const named = unknown.slice(0, NAMED).map(dropped);
  const values = joined(more > 0 ? [...named, `${more} more`] : named, 'and');
  return unknown.length === 1
    ? `The address asks for ${values}, which is no filter of this page; it was left out.`
    : `The address asks for ${values}, which are no filters of this page; they were left out.`;
}
