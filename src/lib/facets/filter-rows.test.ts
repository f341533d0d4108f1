import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countValues, isLeft, removals } from './filter-rows.ts';
import type { FacetValues } from './types.ts';

const ROWS: FacetValues[] = [
  { kind: ['exception'], type: ['RuntimeError'], version: ['3.10', '3.11'] },
  { kind: ['exception'], type: ['TypeError'], version: ['3.11'] },
  { kind: ['warning', 'log'], type: ['RuntimeWarning'], version: ['3.11', '3.12'] },
  { kind: ['log'], version: ['3.12'] },
];

function left(chosen: FacetValues): number[] {
  return ROWS.flatMap((row, i) => (isLeft(row, chosen) ? [i] : []));
}

test('several values of a facet widen, several facets narrow', () => {
  assert.deepEqual(left({}), [0, 1, 2, 3]);
  assert.deepEqual(left({ kind: ['log'] }), [2, 3]);
  assert.deepEqual(left({ kind: ['log', 'exception'] }), [0, 1, 2, 3]);
  assert.deepEqual(left({ kind: ['log', 'exception'], version: ['3.10', '3.12'] }), [0, 2, 3]);
  assert.deepEqual(left({ kind: ['log'], type: ['TypeError'] }), []);
});

test('a row without values of a chosen facet is not left, and an empty choice is none', () => {
  assert.deepEqual(left({ type: ['RuntimeWarning'] }), [2]);
  assert.deepEqual(left({ type: [] }), [0, 1, 2, 3]);
});

test('a count says what would be left given the other facets, and not its own', () => {
  const chosen = { kind: ['log'], version: ['3.11'] };
  assert.deepEqual(
    [...countValues(ROWS, chosen, 'kind')].sort(),
    [
      ['exception', 2],
      ['log', 1],
      ['warning', 1],
    ].sort(),
  );
  assert.deepEqual([...countValues(ROWS, chosen, 'type')], [['RuntimeWarning', 1]]);
});

test('a count of a value that is not chosen is what its choice alone would leave', () => {
  const chosen = { version: ['3.11'] };
  for (const [kind, count] of countValues(ROWS, chosen, 'kind'))
    assert.equal(left({ ...chosen, kind: [kind] }).length, count);
});

test('removals bring rows back, most first; a facet that brings none is not offered', () => {
  const chosen = { kind: ['log'], type: ['TypeError'], version: ['3.11'] };
  assert.deepEqual(left(chosen), []);
  assert.deepEqual(removals(ROWS, chosen), [
    { facet: 'kind', left: 1 },
    { facet: 'type', left: 1 },
  ]);
  assert.deepEqual(removals(ROWS, { kind: ['log', 'warning'], type: ['TypeError'] }), [
    { facet: 'type', left: 2 },
    { facet: 'kind', left: 1 },
  ]);
});
