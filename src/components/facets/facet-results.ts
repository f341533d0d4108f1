import { make } from '../../browser/element-maker.ts';
import { pageAddress } from '../../browser/page-address.ts';
import { chosenWords, facetWords, pagesWords, type LabelOf } from '../../lib/facets/facet-words.ts';
import { removals } from '../../lib/facets/filter-rows.ts';
import {
  chosenFacets,
  FACET_WORDS,
  type FacetName,
  type FacetValues,
} from '../../lib/facets/types.ts';

/** What is needed to show a choice. */
export interface Choice {
  rows: readonly FacetValues[];
  chosen: FacetValues;
  /** What the index lists, such as `error`. */
  noun: string;
  labelOf: LabelOf;
}

function button(className: string, ...words: (Node | string)[]): HTMLButtonElement {
  const element = make('button', className, ...words);
  element.type = 'button';
  return element;
}

/** `data-drop` names the facet, `data-value` the one value; without a facet all are dropped. */
function dropButton(words: string, facet?: FacetName): HTMLButtonElement {
  const element = button('btn small', words);
  element.dataset['drop'] = facet ?? '';
  return element;
}

function tag(facet: FacetName, value: string, label: string): HTMLLIElement {
  const cross = make('span', '', '✕');
  cross.ariaHidden = 'true';
  const element = button('btn', make('span', 'lab', FACET_WORDS[facet]), ` ${label} `, cross);
  element.dataset['drop'] = facet;
  element.dataset['value'] = value;
  element.ariaLabel = `Remove filter: ${FACET_WORDS[facet]} ${label}`;
  return make('li', '', element);
}

/** One tag for each chosen value, each of which removes it, and a button that clears all; nothing when none is. */
export function choiceTags({ chosen, labelOf }: Choice): HTMLElement[] {
  const tags = chosenFacets(chosen).flatMap((facet) =>
    chosen[facet]!.map((value) => tag(facet, value, labelOf(facet, value))),
  );
  return tags.length === 0 ? [] : [make('ul', 'tags', ...tags), dropButton('Clear all')];
}

function link(path: string, words: string): HTMLAnchorElement {
  const anchor = make('a', '', words);
  anchor.href = pageAddress(path);
  return anchor;
}

/** What to do when no row is left: what is chosen, which removal brings how many back, and the other ways. */
export function nothingLeft({ rows, chosen, noun, labelOf }: Choice): HTMLElement {
  const ways = removals(rows, chosen).map(({ facet, left }) =>
    make(
      'li',
      '',
      dropButton(`Without ${facetWords(chosen, facet, labelOf)}`, facet),
      pagesWords(left, noun),
    ),
  );
  const all = make('li', '', dropButton('Without any filter'), pagesWords(rows.length, noun));
  return make(
    'div',
    'nothing',
    make('h2', '', `No ${noun} fits all of this`),
    make('p', '', `Chosen: ${chosenWords(chosen, labelOf)}.`),
    make('ul', '', ...ways, all),
    make(
      'p',
      '',
      'Or ',
      link('/', 'paste what you see'),
      ', ',
      link('/search/', 'search by words'),
      ', or ',
      link('/diagnose/', 'answer questions'),
      '.',
    ),
  );
}
