import { make } from '../element-maker.ts';
import { pageAddress } from '../page-address.ts';

/** A choice of the filters. */
export function choice(
  label: string,
  options: readonly (readonly [string, string])[],
): HTMLSelectElement {
  const select = make('select', 'pick');
  select.setAttribute('aria-label', label);
  select.append(...options.map(([value, text]) => new Option(text, value)));
  return select;
}

/** A link to a page of the site. */
export function link(path: string, text: string): HTMLAnchorElement {
  const anchor = make('a', '', text);
  anchor.href = pageAddress(path);
  return anchor;
}
