import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacets, withFacets } from './facet-address.ts';

const KNOWN = {
  symptom: ['hangs-without-output', 'does-not-stop'],
  kind: ['exception', 'warning', 'log'],
  version: ['3.10', '3.11', '3.12'],
};

test('a query is read, in the order of the index and each value once', () => {
  const { chosen, unknown } = readFacets(
    '?kind=log,warning&version=3.12,3.10,3.12&symptom=hangs-without-output',
    KNOWN,
  );
  assert.deepEqual(chosen, {
    symptom: ['hangs-without-output'],
    kind: ['warning', 'log'],
    version: ['3.10', '3.12'],
  });
  assert.deepEqual(unknown, []);
});

test('a comma may be escaped and a parameter repeated', () => {
  assert.deepEqual(readFacets('?version=3.10%2C3.12&kind=log&kind=warning', KNOWN).chosen, {
    kind: ['warning', 'log'],
    version: ['3.10', '3.12'],
  });
});

test('unknown values are dropped and named once, also of a facet that the index does not have', () => {
  const { chosen, unknown } = readFacets(
    '?version=2.7,3.12,2.7&environment=jupyter&kind=&other=1',
    KNOWN,
  );
  assert.deepEqual(chosen.version, ['3.12']);
  assert.equal(chosen.environment?.length ?? 0, 0);
  assert.deepEqual(unknown, [
    { facet: 'version', value: '2.7' },
    { facet: 'environment', value: 'jupyter' },
  ]);
});

test('a query that is no query chooses nothing', () => {
  for (const search of ['', '?', '?&&=&', '?kind', '?kind=,,', '?%E0%A4%A=1&__proto__=x'])
    assert.deepEqual(readFacets(search, KNOWN), { chosen: {}, unknown: [] }, search);
});

test('a choice is written, and other parameters stay as they were', () => {
  assert.equal(
    withFacets('?py=3.12&kind=log&q=a%2Cb', { version: ['3.10', '3.12'], kind: ['warning'] }),
    '?py=3.12&q=a%2Cb&kind=warning&version=3.10,3.12',
  );
  assert.equal(withFacets('?kind=log', {}), '');
  assert.equal(withFacets('', { type: [] }), '');
  assert.equal(withFacets('?py=3.12&kind=log', {}), '?py=3.12');
});

test('what is written is read as the same', () => {
  const chosen = { symptom: ['does-not-stop'], kind: ['warning', 'log'] };
  assert.deepEqual(readFacets(withFacets('?py=3.12', chosen), KNOWN).chosen, chosen);
});
