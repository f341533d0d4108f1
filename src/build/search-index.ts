import * as pagefind from 'pagefind';
import { gunzipSync } from 'node:zlib';
import { FIX, searchDocuments, type SearchDocument } from '../lib/search/search-document.ts';
import { isTelling, searchText, withWholeNames } from '../lib/search/search-words.ts';
import type { SiteContent } from '../lib/schemas/site-content.ts';
import { pagePath } from '../lib/urls.ts';

/** The index as files: what the engine needs at once, the parts that it asks for by name, and its own program. */
export interface SearchIndex {
  /** Pagefind's module. */
  engine: string;
  /** By file name, without Pagefind's compression, as Latin-1 text; servers compress it better. */
  core: Record<string, string>;
  parts: Record<string, string>;
  /** Address of a page below the site's base by Pagefind's name for it. */
  addresses: Record<string, string>;
}

const LANGUAGE = 'en';

/** A word that stands in the prose of more than this share of the pages leads to none of them. */
const COMMON_SHARE = 0.2;

function bodyWords({ texts }: SearchDocument): string[] {
  const body = texts.filter(({ weight }) => weight <= 1).map(({ text }) => text);
  return [...new Set(searchText(body.join(' ')).split(' '))].filter(isTelling);
}

/**
 * Pages as Pagefind reads them: titles, wordings and people's words in order, fixes without the words that most pages
 * share; of the prose each other word once, since each query fetches a part of the index. There is nothing in it to escape.
 */
export function asHtml(documents: readonly SearchDocument[]): string[] {
  const bodies = documents.map(bodyWords);
  const seen = new Map<string, number>();
  for (const word of bodies.flat()) seen.set(word, (seen.get(word) ?? 0) + 1);
  const limit = Math.max(4, COMMON_SHARE * documents.length);
  return documents.map(({ texts }, i) => {
    const named = texts.filter(({ weight }) => weight > 1);
    const isRare = (word: string): boolean => (seen.get(word) ?? 0) <= limit;
    const lines = named.map(({ text, weight }) => {
      const whole = searchText(text);
      const words = weight > FIX ? whole : whole.split(' ').filter(isRare).join(' ');
      return `<p data-pagefind-weight="${weight}">${withWholeNames(words)}</p>`;
    });
    const body = bodies[i]!.filter(isRare);
    const html = [...lines, `<p>${withWholeNames(body.join(' '))}</p>`].join('\n');
    return `<html lang="${LANGUAGE}"><body>${html}</body></html>`;
  });
}

function fail(errors: readonly string[]): never {
  throw new Error(`The search index could not be made: ${errors.join('; ')}`);
}

function sortFiles(files: readonly { path: string; content: Uint8Array }[]): SearchIndex {
  const index: SearchIndex = { engine: '', core: {}, parts: {}, addresses: {} };
  for (const { path, content } of files) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === 'pagefind.js') index.engine = Buffer.from(content).toString('utf8');
    else if (name === 'pagefind-entry.json')
      index.core[name] = Buffer.from(content).toString('utf8');
    else if (/^pagefind\..*\.pf_meta$|^wasm\.en\.pagefind$/.test(name))
      index.core[name] = gunzipSync(content).toString('latin1');
    else if (name.endsWith('.pf_index')) index.parts[name] = gunzipSync(content).toString('latin1');
    else if (name.endsWith('.pf_fragment')) {
      const text = gunzipSync(content).toString('utf8');
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
      index.addresses[name.replace('.pf_fragment', '')] = url;
    }
  }
  return index;
}

/**
 * Indexes every page with an answer.
 * @throws {Error} when Pagefind refuses a page or takes in fewer than there are
 */
export async function makeSearchIndex(content: SiteContent): Promise<SearchIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  if (index === undefined) fail(errors);
  try {
    const documents = searchDocuments(content);
    const pages = asHtml(documents);
    for (const [i, { kind, slug }] of documents.entries()) {
      const url = pagePath(kind, slug);
      const added = await index.addHTMLFile({ url, content: pages[i]! });
      if (added.errors.length > 0) fail(added.errors.map((error) => `${url}: ${error}`));
    }
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0) fail(problems);
    const made = sortFiles(files);
    const count = Object.keys(made.addresses).length;
    if (count !== documents.length)
      fail([`${count} of ${documents.length} pages were taken in; two pages may be alike`]);
    return made;
  } finally {
    await pagefind.close();
  }
}
