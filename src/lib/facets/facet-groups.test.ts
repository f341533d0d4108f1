import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facetGroups } from './facet-groups.ts';

const ROWS = [
  { type: ['ValueError'], kind: ['log'], version: ['3.12'] },
  { type: ['TypeError'], kind: ['warning'], version: ['3.12'] },
  { type: ['TypeError', 'OSError'], kind: ['log'], version: ['3.12'] },
];

test('values come most pages first, or in the order of the plan', () => {
  const [types, kinds] = facetGroups(
    ROWS,
    [
      { facet: 'type', legend: 'Type' },
      { facet: 'kind', legend: 'Kind', order: ['warning', 'log'] },
    ],
    (_, value) => value,
  );
  assert.deepEqual(
    types?.values.map(({ label, count }) => `${label} ${count}`),
    ['TypeError 2', 'OSError 1', 'ValueError 1'],
  );
  assert.deepEqual(
    kinds?.values.map(({ value }) => value),
    ['warning', 'log'],
  );
});

test('a facet that narrows nothing is left out', () => {
  const version = { facet: 'version', legend: 'Python' } as const;
  const some = [...ROWS, { kind: ['log'] }];
  assert.deepEqual(
    facetGroups(ROWS, [version], (_, value) => value),
    [],
  );
  assert.equal(facetGroups(some, [version], (_, value) => value)[0]?.values.length, 1);
});

test('a value that could not stand in an address is refused', () => {
  assert.throws(
    () => facetGroups([{ type: ['a b'] }], [{ facet: 'type', legend: 'Type' }], (_, v) => v),
    /The type 'a b' holds a space/,
  );
});
