/* Pagefind, as one classic script: its files come from this script and from parts that call back. */
import * as pagefind from 'pagefind-module';
import type { SearchPage } from '../../lib/search/search-page.ts';
import { loadScript } from '../load-script.ts';
import { siteGlobal } from '../site-global.ts';

declare const PAGE_ADDRESSES: Record<string, string>;
declare const SEARCH_PAGES: SearchPage[];

const site = siteGlobal();

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Stands for `fetch` inside Pagefind: it gets bytes that scripts brought. */
async function fileOf(address: string): Promise<Response> {
  const name = /([^/?]+)(?:\?.*)?$/.exec(address)?.[1] ?? '';
  if (site.parts?.[name] === undefined) await loadScript(`search/${name}`);
  return new Response(bytesOf(site.parts?.[name] ?? ''));
}

Object.assign(globalThis, { pagefindFile: fileOf });

const ready = pagefind
  .options({ basePath: '/search-index/', ranking: { pageLength: 0.1, termFrequency: 0.4 } })
  .then(() => pagefind.init());

site.engine = {
  pages: SEARCH_PAGES,
  async search(words) {
    await ready;
    const { results } = await pagefind.search(words);
    return results.map(({ id, score }) => ({ id: PAGE_ADDRESSES[id] ?? id, score }));
  },
};
