import type { Match, MatchResult } from '../lib/matcher/types.ts';
import type { PageTexts } from '../lib/page-texts.ts';
import type { SearchPage } from '../lib/search/search-page.ts';
import type { RunPython } from './python/run-python.ts';
import type { MakeEditor } from './run/program-editor.ts';

/** What the scripts of the site share with each other, as each is fetched on its own. */
export interface SiteGlobal {
  /** Set by `match.js`. */
  matcher?: SiteMatcher;
  /** Set by `results.js`. */
  results?: SiteResults;
  /** Set by `engine.js`. */
  engine?: SearchEngine;
  /** Set by `python.js`. */
  runPython?: RunPython;
  /** Set by `editor.js`. */
  makeEditor?: MakeEditor;
  /** Set by `examples.js`: programs by `nested-run/wrong.py`. */
  examples?: Record<string, string>;
  /** Files of the search index by name, their bytes as Latin-1 text. */
  parts?: Record<string, string>;
}

/** What results say of pages, and how matches are shown. */
export interface SiteResults {
  texts: PageTexts;
  /** Puts the reasons of the clues into a match of the browser's matcher. */
  explained: (match: Match) => Match;
  matchView: (
    result: MatchResult,
    text: string,
    lines: ReadonlyMap<number, string>,
  ) => HTMLElement[];
}

/** The matcher with its data. */
export interface SiteMatcher {
  /** Matches in turns; undefined when the text became stale meanwhile. */
  match: (text: string, isStale: () => boolean) => Promise<MatchResult | undefined>;
}

/** Pagefind behind what we ask of it. */
export interface SearchEngine {
  /** Every page that can be found. */
  pages: readonly SearchPage[];
  /** Addresses below the site's base of pages that hold all the words, best first, with Pagefind's score. */
  search: (words: string) => Promise<{ id: string; score: number }[]>;
}

declare global {
  interface Window {
    errorIndex?: SiteGlobal;
  }
}

/** The one global of the site. */
export function siteGlobal(): SiteGlobal {
  return (window.errorIndex ??= {});
}
