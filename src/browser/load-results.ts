import { loadScript } from './load-script.ts';
import { siteGlobal, type SiteResults } from './site-global.ts';

/**
 * Titles and fixes of all pages, and the view of matches, fetched once.
 * @throws {Error} when they could not be loaded
 */
export async function loadResults(): Promise<SiteResults> {
  await loadScript('results');
  return siteGlobal().results!;
}
