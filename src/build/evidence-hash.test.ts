import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import {
  causeInputs,
  claimInputs,
  claimRunsInput,
  evidenceHash,
  messageInputs,
} from './evidence-hash.ts';

interface Vector {
  inputs: { name: string; data: string }[];
  runs?: unknown;
  hash: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('./evidence-hash-vectors.json', import.meta.url), 'utf8'),
) as Vector[];

for (const { inputs, runs, hash } of vectors) {
  test(`inputs ${inputs.map((input) => input.name).join(', ')} hash to ${hash.slice(0, 8)}`, () => {
    const all = runs === undefined ? inputs : [...inputs, claimRunsInput(runs)];
    assert.equal(evidenceHash(all), hash);
    assert.equal(evidenceHash(all.toReversed()), hash, 'the order of the inputs does not matter');
  });
}

test('a changed byte and a moved boundary change the hash', () => {
  const hash = evidenceHash([{ name: 'a.py', data: 'xy' }]);
  assert.notEqual(evidenceHash([{ name: 'a.py', data: 'xz' }]), hash);
  assert.notEqual(evidenceHash([{ name: 'a.pyx', data: 'y' }]), hash);
});

test('evidence of a program that is gone has no inputs', () => {
  assert.deepEqual(causeInputs('no-such-cause'), []);
  assert.deepEqual(messageInputs('no-such-message'), []);
  assert.deepEqual(claimInputs('no-such-claim'), []);
});

test('the servers that a claim names are one of its inputs', (t) => {
  const root = mkdtempSync(path.join(tmpdir(), 'evidence-hash-'));
  t.after(() => {
    rmSync(root, { recursive: true });
  });
  const folder = path.join(root, 'content/claims');
  mkdirSync(folder, { recursive: true });
  const write = (claim: object) => {
    writeFileSync(path.join(folder, 'one.json'), JSON.stringify(claim));
  };
  write({ runs: [], services: ['redis'] });
  assert.deepEqual(claimInputs('one', root), [
    { name: 'runs', data: '[]' },
    { name: 'services', data: '["redis"]' },
  ]);
  write({ runs: [] });
  assert.deepEqual(claimInputs('one', root), [{ name: 'runs', data: '[]' }]);
});
