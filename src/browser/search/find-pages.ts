import { LIKELY, type Match, type MatcherData } from '../../lib/matcher/types.ts';
import { mergeRanks } from '../../lib/search/merge-ranks.ts';
import { rankPages } from '../../lib/search/rank-pages.ts';
import type { SearchPage } from '../../lib/search/search-page.ts';
import { oneWord, queryWords } from '../../lib/search/search-words.ts';
import { pagePath } from '../../lib/urls.ts';
import { loadScript } from '../load-script.ts';
import { siteGlobal, type SearchEngine, type SiteMatcher } from '../site-global.ts';

/** One page that a query leads to. */
export interface Found extends Pick<SearchPage, 'kind' | 'title' | 'minors'> {
  /** Address below the site's base. */
  path: string;
  /** What it is about, or what in the text speaks for it. */
  more: string;
  label: string;
}

/** What was found for a query. */
export interface Findings {
  query: string;
  /** Words to mark. */
  words: string[];
  /** Whether the matcher answered alone, because the query is a message. */
  isMatched: boolean;
  found: Found[];
}

async function matcher(): Promise<SiteMatcher> {
  await loadScript('match');
  return siteGlobal().matcher!;
}

async function engine(): Promise<SearchEngine> {
  await loadScript('search/engine');
  return siteGlobal().engine!;
}

function titleOf(data: MatcherData, { kind, slug }: Match): string {
  const pages = { error: data.errors, cause: data.causes, symptom: data.symptoms, guide: [] }[kind];
  return pages.find((page) => page.slug === slug)?.title ?? slug;
}

function matched(data: MatcherData, match: Match): Found {
  const { kind, url, reason, causes } = match;
  const label = kind === 'error' && causes.length > 1 ? `${causes.length} causes` : kind;
  return { kind, title: titleOf(data, match), minors: [], path: url, more: reason, label };
}

/** Asks the index for each word, for all together and for all in a row. */
async function indexed(
  query: string,
  words: readonly string[],
): Promise<{ paths: string[]; hasPhrase: boolean }> {
  const { search, pages } = await engine();
  const all = words.join(' ');
  const answers = {
    words: await Promise.all(words.map((word) => search(oneWord(word)))),
    together: words.length > 1 ? await search(all) : [],
    phrase: words.length > 1 ? await search(`"${all}"`) : [],
  };
  const named = pages.map(({ kind, slug, title }) => ({
    id: pagePath(kind, slug),
    names: [title, slug.replaceAll('-', ' ')],
  }));
  return { paths: rankPages(query, answers, named), hasPhrase: answers.phrase.length > 0 };
}

/**
 * Finds the pages for a query: the matcher answers what is a message; the index answers the rest, together with
 * what the matcher takes for possible.
 * @param isWide asks the index even when the matcher is sure
 * @param isStale tells that a newer query took the place of this one
 * @returns undefined when it became stale
 * @throws {Error} when a script could not be loaded
 */
export async function findPages(
  query: string,
  isWide: boolean,
  isStale: () => boolean,
): Promise<Findings | undefined> {
  const words = queryWords(query);
  const { data, match } = await matcher();
  const result = await match(query, isStale);
  if (result === undefined || isStale()) return undefined;
  const matches = result.matches;
  const isMatched = !isWide && (matches[0]?.confidence ?? 0) >= LIKELY;
  if (isMatched)
    return { query, words, isMatched, found: matches.map((one) => matched(data, one)) };
  const { paths, hasPhrase } = await indexed(query, words);
  const order = mergeRanks(
    paths,
    matches.map(({ url, kind, confidence }) => ({ path: url, kind, confidence })),
    hasPhrase,
  );
  if (isStale()) return undefined;
  const pages = new Map(
    (await engine()).pages.map((page) => [pagePath(page.kind, page.slug), page]),
  );
  const found = order.flatMap((path): Found[] => {
    const page = pages.get(path);
    return page === undefined ? [] : [{ ...page, path, more: page.meaning }];
  });
  return { query, words, isMatched, found };
}
