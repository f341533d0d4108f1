import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenWords, facetWords, leftWords, unknownWords } from './facet-words.ts';
import type { FacetName } from './types.ts';

const labelOf = (_: FacetName, value: string): string => (value === 'log' ? 'log line' : value);

test('a count is in words', () => {
  assert.equal(leftWords(30, 30, 'error', false), '30 errors');
  assert.equal(leftWords(30, 30, 'error', true), '30 of 30 errors');
  assert.equal(leftWords(0, 1, 'cause', true), '0 of 1 cause');
});

test('a choice is in words: or within a facet, and between facets', () => {
  const chosen = { version: ['3.10', '3.11', '3.12'], kind: ['warning', 'log'], type: [] };
  assert.equal(facetWords(chosen, 'kind', labelOf), 'kind warning or log line');
  assert.equal(
    chosenWords(chosen, labelOf),
    'kind warning or log line and Python 3.10, 3.11 or 3.12',
  );
  assert.equal(facetWords({ symptom: ['It hangs'] }, 'symptom', labelOf), 'symptom “It hangs”');
});

test('what was dropped is one sentence', () => {
  assert.equal(unknownWords([]), '');
  assert.equal(
    unknownWords([{ facet: 'version', value: '2.7' }]),
    'The address asks for “2.7” (Python), which is no filter of this page; it was left out.',
  );
  assert.match(
    unknownWords([
      { facet: 'version', value: '2.7' },
      { facet: 'kind', value: 'bug' },
    ]),
    /“2\.7” \(Python\) and “bug” \(kind\), which are no filters of this page; they were left out\.$/,
  );
});

test('what was dropped stays one short sentence, however much it was', () => {
  const many = Array.from({ length: 9000 }, (_, i) => ({
    facet: 'kind' as const,
    value: i === 0 ? 'x'.repeat(9000) : `k${i}`,
  }));
  assert.equal(
    unknownWords(many),
    `The address asks for “${'x'.repeat(60)}…” (kind), “k1” (kind), “k2” (kind) and 8997 more, which are no filters of this page; they were left out.`,
  );
});
