import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchDocuments } from '../lib/search/search-document.ts';
import { searchPages } from '../lib/search/search-page.ts';
import { pagePath } from '../lib/urls.ts';
import { readContent } from './read-content.ts';
import { asHtml, makeSearchIndex } from './search-index.ts';

const content = readContent();

test('every page with an answer is in the index, with what a result shows of it', async () => {
  const { addresses, parts, core } = await makeSearchIndex(content);
  const wanted = searchPages(content).map(({ kind, slug }) => pagePath(kind, slug));
  assert.deepEqual(Object.values(addresses).sort(), [...wanted].sort());
  assert.ok(Object.keys(parts).length > 0);
  assert.ok(Object.keys(core).some((name) => name.startsWith('wasm.')));
});

test('programs and outputs stay out of the index, prose and wordings are in it', () => {
  const texts = (path: string): string =>
    searchDocuments(content)
      .filter(({ kind, slug }) => pagePath(kind, slug) === path)
      .flatMap((document) => document.texts.map(({ text }) => text))
      .join('\n');
  const cause = texts('/causes/blocking-call/');
  assert.match(cause, /The event loop is one thread/);
  assert.doesNotMatch(cause, /import asyncio/);
  assert.doesNotMatch(cause, /<Output/);
  assert.match(texts('/errors/event-loop-is-closed/'), /RuntimeError Event loop is closed/);
});

test('a word that most pages share is left out of fixes and prose, not of titles and wordings', () => {
  const pages = ['one', 'two', 'three', 'four', 'five'].map((name) => ({
    kind: 'guide' as const,
    slug: name,
    texts: [
      { text: `Await ${name}`, weight: 10 },
      { text: `await the ${name}`, weight: 3 },
      { text: 'await', weight: 1 },
    ],
  }));
  const [first = ''] = asHtml(pages);
  assert.match(first, /<p data-pagefind-weight="10">await one<\/p>/);
  assert.match(first, /<p data-pagefind-weight="3">the one<\/p>/);
  assert.match(first, /<p><\/p>/);
});

test('a version is named only where a page does not hold for all', () => {
  const byPath = new Map(
    searchPages(content).map((page) => [pagePath(page.kind, page.slug), page]),
  );
  assert.deepEqual(byPath.get('/causes/blocking-call/')?.minors, []);
  assert.ok(!byPath.get('/causes/get-event-loop-expected-to-create/')?.minors.includes('3.10'));
});
