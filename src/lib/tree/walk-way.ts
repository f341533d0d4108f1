import { own, ROOT, type TreeData } from './tree-data.ts';

/**
 * A way through the tree: the ids behind the first question, in order. Questions come first, then one page
 * (`errors/<slug>`, `symptoms/<slug>`), then one cause. A way may begin at a page.
 */
export type Way = readonly string[];

/** What sort of node a way ends at. */
export type NodeKind = 'question' | 'signs' | 'fix';

function isPage(id: string | undefined): boolean {
  return id?.includes('/') === true;
}

/** What sort of node a way ends at. */
export function nodeKind(way: Way): NodeKind {
  if (isPage(way.at(-1))) return 'signs';
  return isPage(way.at(-2)) ? 'fix' : 'question';
}

/** The way from the first question to another, the first one found; undefined when there is none. */
export function wayTo(data: TreeData, id: string, from = ROOT): string[] | undefined {
  if (from === id) return [];
  for (const { next } of own(data.questions, from)?.answers ?? []) {
    const rest = next === undefined ? undefined : wayTo(data, id, next);
    if (next !== undefined && rest !== undefined) return [next, ...rest];
  }
  return undefined;
}

function follows(data: TreeData, way: Way, id: string): boolean {
  const last = way.at(-1) ?? ROOT;
  switch (nodeKind(way)) {
    case 'fix':
      return false;
    case 'signs':
      return own(data.pages, last)?.signs.some(({ cause }) => cause === id) === true;
    case 'question':
      return (
        own(data.questions, last)?.answers.some(
          ({ next, pages }) => next === id || pages?.includes(id) === true,
        ) === true
      );
  }
}

/** The way that an id begins when it is no answer of the first question: a page, or a question further down. */
function entrance(data: TreeData, id: string): string[] | undefined {
  if (own(data.pages, id) !== undefined) return [id];
  return own(data.questions, id) === undefined ? undefined : wayTo(data, id);
}

/**
 * Reads a way as an address holds it: ids with commas between.
 * @returns the way as far as it is known, and the first id that does not belong there
 */
export function readWay(data: TreeData, text: string): { way: string[]; stranger?: string } {
  const ids = text.split(',').filter((id) => id !== '');
  if (ids[0] === ROOT) ids.shift();
  let way: string[] = [];
  for (const [i, id] of ids.entries()) {
    if (follows(data, way, id)) {
      way.push(id);
      continue;
    }
    const entered = i === 0 ? entrance(data, id) : undefined;
    if (entered === undefined) return { way, stranger: id };
    way = entered;
  }
  return { way };
}

/** A way as an address holds it. */
export function writeWay(way: Way): string {
  return way.length === 0 ? ROOT : way.join(',');
}

/** The query that keeps a way in the address, beside what else the query says. */
export function queryWith(search: string, way: string): string {
  const query = new URLSearchParams(search);
  query.delete('path');
  const others = query.toString();
  return `?${others === '' ? '' : `${others}&`}path=${way}`;
}
