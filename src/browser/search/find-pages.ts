import { LIKELY, type Match } from '../../lib/matcher/types.ts';
import { mergeRanks } from '../../lib/search/merge-ranks.ts';
import { likeness, rankPages } from '../../lib/search/rank-pages.ts';
import type { SearchPage } from '../../lib/search/search-page.ts';
import { oneWord, queryWords } from '../../lib/search/search-words.ts';
import { pagePath } from '../../lib/urls.ts';
import type { PageTexts } from '../../lib/page-texts.ts';
import { loadScript } from '../load-script.ts';
import { loadResults } from '../load-results.ts';
import { siteGlobal, type SearchEngine, type SiteMatcher } from '../site-global.ts';

/** One page that a query leads to. */
export interface Found extends Pick<SearchPage, 'kind' | 'minors'> {
  title: string;
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

/** A guide less like the query is no guess. */
const LEAST_LIKE = 0.34;

async function matcher(): Promise<SiteMatcher> {
  await loadScript('match');
  return siteGlobal().matcher!;
}

async function engine(): Promise<SearchEngine> {
  await loadScript('search/engine');
  return siteGlobal().engine!;
}

function matched({ titles }: PageTexts, { kind, slug, url, reason, causes }: Match): Found {
  const label = kind === 'error' && causes.length > 1 ? `${causes.length} causes` : kind;
  return { kind, title: titles[url] ?? slug, minors: [], path: url, more: reason, label };
}

/** Whether a query may be a message or a sentence; a word or two are only asked of the index. */
function mayBeMessage(query: string, words: readonly string[]): boolean {
  return words.length > 2 || /[:!.(<]/.test(query);
}

/** Asks the index for each word, for all together and for all in a row. */
async function indexed(
  query: string,
  words: readonly string[],
  { titles }: PageTexts,
): Promise<{ paths: string[]; hasPhrase: boolean }> {
  const { search, pages } = await engine();
  const all = words.join(' ');
  const answers = {
    words: await Promise.all(words.map((word) => search(oneWord(word)))),
    together: words.length > 1 ? await search(all) : [],
    phrase: words.length > 1 ? await search(`"${all}"`) : [],
  };
  const named = pages.map(({ kind, slug, phrases = [] }) => {
    const id = pagePath(kind, slug);
    return { id, names: [titles[id] ?? '', slug.replaceAll('-', ' '), ...phrases] };
  });
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
  const { texts, explained } = await loadResults();
  let matches: readonly Match[] = [];
  if (mayBeMessage(query, words)) {
    const result = await (await matcher()).match(query, isStale);
    if (result === undefined || isStale()) return undefined;
    matches = result.matches;
  }
  const isMatched = !isWide && (matches[0]?.confidence ?? 0) >= LIKELY;
  if (isMatched)
    return { query, words, isMatched, found: matches.map((one) => matched(texts, explained(one))) };
  const { paths, hasPhrase } = await indexed(query, words, texts);
  const guides = (await engine()).pages.flatMap(({ kind, slug, phrases = [] }) => {
    const confidence = likeness(query, { names: phrases });
    return confidence < LEAST_LIKE ? [] : [{ path: pagePath(kind, slug), kind, confidence }];
  });
  const order = mergeRanks(
    paths,
    [...matches.map(({ url, kind, confidence }) => ({ path: url, kind, confidence })), ...guides],
    hasPhrase,
  );
  if (isStale()) return undefined;
  const pages = new Map(
    (await engine()).pages.map((page) => [pagePath(page.kind, page.slug), page]),
  );
  const found = order.flatMap((path): Found[] => {
    const page = pages.get(path);
    return page === undefined
      ? []
      : [{ ...page, title: texts.titles[path] ?? page.slug, path, more: page.meaning }];
  });
  return { query, words, isMatched, found };
}
