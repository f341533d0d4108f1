import { getEntry } from 'astro:content';
import type { SiteContent } from '../lib/schemas/site-content.ts';

let loaded: Promise<SiteContent> | undefined;

async function load(): Promise<SiteContent> {
  const entry = await getEntry('site', 'content');
  if (entry === undefined) throw new Error('The content was not loaded; run the build again.');
  const data: unknown = entry.data;
  return data as SiteContent;
}

/** Everything that the site says, joined and checked; for pages, and for what MDX puts into prose. */
export function loadSiteContent(): Promise<SiteContent> {
  loaded ??= load();
  return loaded;
}
