import { addStyles } from '../../browser/add-styles.ts';
import { inOrder, readFacets, withFacets } from '../../lib/facets/facet-address.ts';
import { leftWords, unknownWords } from '../../lib/facets/facet-words.ts';
import { countValues, isLeft } from '../../lib/facets/filter-rows.ts';
import {
  chosenFacets,
  FACET_NAMES,
  type FacetName,
  type FacetValues,
} from '../../lib/facets/types.ts';
import resultStyles from './facet-results.late.css';
import { choiceTags, nothingLeft, type Choice } from './facet-results.ts';

/** A line of the index, and by what it is found. */
interface Row {
  element: HTMLElement;
  values: FacetValues;
}

function valuesOf({ dataset }: HTMLElement): FacetValues {
  return Object.fromEntries(
    FACET_NAMES.map((facet) => [
      facet,
      (dataset[facet === 'version' ? 'on' : facet] ?? '').split(' ').filter(Boolean),
    ]),
  );
}

function facetOf(box: HTMLInputElement): FacetName {
  return box.name as FacetName;
}

/** The values of some boxes, by facet. */
function boxValues(boxes: readonly HTMLInputElement[]): FacetValues {
  return Object.fromEntries(
    FACET_NAMES.map((facet) => [
      facet,
      boxes.filter((box) => facetOf(box) === facet).map((box) => box.value),
    ]),
  );
}

/** `<index-facets>`: narrows the list beside it to what is chosen, and keeps the choice in the address. */
class IndexFacetsElement extends HTMLElement {
  #boxes: HTMLInputElement[] = [];
  #rows: Row[] = [];
  #known: FacetValues = {};
  #chosen: FacetValues = {};
  #nothing: HTMLElement | undefined;

  connectedCallback(): void {
    this.#boxes = [...this.querySelectorAll('input')];
    this.#rows = [...this.list.querySelectorAll<HTMLElement>('.rows > li')].map((element) => ({
      element,
      values: valuesOf(element),
    }));
    this.#known = boxValues(this.#boxes);
    const before = boxValues(this.#boxes.filter((box) => box.checked));
    this.addEventListener('change', () => {
      this.#choose(boxValues(this.#boxes.filter((box) => box.checked)));
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.querySelector('.done')!.addEventListener('click', () => {
      this.#fold();
    });
    this.list.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-drop]');
      if (button !== null) this.#drop(button.dataset);
    });
    addEventListener('popstate', () => {
      this.#restore();
    });
    this.#restore();
    delete document.documentElement.dataset['narrows'];
    // Boxes that were used before this script was there join what the address holds.
    if (chosenFacets(before).length > 0)
      this.#choose(
        Object.fromEntries(
          FACET_NAMES.map((facet) => [
            facet,
            [...(this.#chosen[facet] ?? []), ...(before[facet] ?? [])],
          ]),
        ),
      );
  }

  get list(): HTMLElement {
    return document.getElementById('list')!;
  }

  get status(): HTMLElement {
    return this.list.querySelector('[role=status]')!;
  }

  /** Says what of the address was dropped. */
  get dropped(): HTMLElement {
    return this.list.querySelector('[data-dropped]')!;
  }

  /** Takes the choice from the address. */
  #restore(): void {
    const { chosen, unknown } = readFacets(location.search, this.#known);
    this.#chosen = chosen;
    this.#show();
    this.dropped.textContent = unknownWords(unknown);
  }

  /** Takes a new choice, and puts it into the address. */
  #choose(chosen: FacetValues): void {
    this.#chosen = inOrder(this.#known, chosen);
    const { pathname, search, hash } = location;
    const query = withFacets(search, this.#chosen);
    if (query !== search) history.pushState(null, '', pathname + query + hash);
    this.dropped.textContent = '';
    this.#show();
  }

  /** Drops a value, a facet or all; the focus goes to the next such button, since this one goes away. */
  #drop({ drop, value }: DOMStringMap): void {
    const place = [...this.list.querySelectorAll('.tags [data-drop]')].indexOf(
      document.activeElement!,
    );
    const facet = drop as FacetName;
    const rest = this.#chosen[facet]?.filter((other) => value !== undefined && other !== value);
    this.#choose(drop === '' ? {} : { ...this.#chosen, [facet]: rest ?? [] });
    const tags = this.list.querySelectorAll<HTMLElement>('.tags [data-drop]');
    (place < 0 ? this.status : (tags[Math.min(place, tags.length - 1)] ?? this.status)).focus();
  }

  #fold(): void {
    this.querySelector('details')!.open = false;
    this.list.scrollIntoView();
    this.status.focus();
  }

  #show(): void {
    const left = this.#rows.filter(({ element, values }) => {
      element.hidden = !isLeft(values, this.#chosen);
      return !element.hidden;
    });
    for (const group of this.list.querySelectorAll<HTMLElement>('.sec'))
      group.hidden = group.querySelector('li:not([hidden])') === null;
    this.#showBoxes();
    this.#showState(left.length);
  }

  #showBoxes(): void {
    const rows = this.#rows.map(({ values }) => values);
    for (const facet of FACET_NAMES) {
      const counts = countValues(rows, this.#chosen, facet);
      for (const box of this.#boxes.filter((one) => facetOf(one) === facet)) {
        const count = counts.get(box.value) ?? 0;
        box.checked = this.#chosen[facet]?.includes(box.value) === true;
        // A box that goes while it has the focus would take the focus with it.
        box.disabled = count === 0 && !box.checked && box !== document.activeElement;
        box.parentElement!.dataset['count'] = `${count}`;
        const folded = box.closest<HTMLDetailsElement>('fieldset details');
        if (box.checked && folded !== null) folded.open = true;
      }
    }
  }

  #showState(left: number): void {
    const choice: Choice = {
      rows: this.#rows.map(({ values }) => values),
      chosen: this.#chosen,
      noun: this.dataset['noun'] ?? '',
      labelOf: (facet, value) => this.#labelOf(facet, value),
    };
    const facets = chosenFacets(this.#chosen);
    const words = leftWords(left, this.#rows.length, choice.noun, facets.length > 0);
    const { status } = this;
    if (status.textContent.trim() !== words) status.textContent = words;
    while (status.nextSibling !== null) status.nextSibling.remove();
    status.after(...choiceTags(choice));
    this.#nothing?.remove();
    this.#nothing = left > 0 ? undefined : nothingLeft(choice);
    if (this.#nothing !== undefined) this.dropped.after(this.#nothing);
    const count = facets.reduce((sum, facet) => sum + this.#chosen[facet]!.length, 0);
    this.querySelector('summary')!.textContent = count === 0 ? 'Filters' : `Filters: ${count}`;
    this.querySelector('.done')!.textContent = `Show ${words}`;
  }

  /** The words beside a box. */
  #labelOf(facet: FacetName, value: string): string {
    const box = this.#boxes.find((one) => facetOf(one) === facet && one.value === value);
    return box?.nextSibling?.textContent?.trim() ?? value;
  }
}

addStyles(resultStyles);
customElements.define('index-facets', IndexFacetsElement);
