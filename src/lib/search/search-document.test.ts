import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from '../checks/sample-content.testing.ts';
import { searchDocuments } from './search-document.ts';

const documents = searchDocuments(sampleContent());

/** How much a text of a page counts; undefined when it is not in the index. */
function weightOf(slug: string, wanted: string): number | undefined {
  return documents
    .find((document) => document.slug === slug)
    ?.texts.find(({ text }) => text === wanted)?.weight;
}

test('what people type for a guide counts more than its table, which counts as prose does', () => {
  assert.equal(weightOf('closing', 'loop.close or not'), 7);
  for (const text of ['a loop of your own', 'loop.close()', 'the loop is closed'])
    assert.equal(weightOf('closing', text), 1, text);
});

test('a title counts most, and a claim of the page least', () => {
  assert.equal(weightOf('closing', 'When do I close a loop?'), 10);
  assert.equal(weightOf('closed-loop', 'Close it first.'), 1);
});
