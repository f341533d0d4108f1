import { allElements } from './all-elements.ts';

/**
 * Puts what one Python showed first and unfolds it, in every list that names the versions of its items; nothing is
 * hidden. An empty string brings back the order of the page, newest first.
 */
export function arrangeRuns(python: string): void {
  for (const list of allElements('[data-runs]')) {
    const items = [...list.children] as HTMLDetailsElement[];
    const place = (item: HTMLElement): number =>
      +(item.dataset['at'] ??= `${items.indexOf(item as HTMLDetailsElement)}`) -
      999 * +item.matches(`[data-on~="${python}"]`);
    // Sorting moves nothing before every place was asked for.
    items.sort((a, b) => place(a) - place(b));
    list.append(...items);
    items.forEach((item, i) => (item.open = !i));
  }
}
