import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Result } from '../schemas/evidence.ts';
import { compareRun } from './compare-run.ts';

const recorded: Result = {
  versions: ['3.14.8'],
  exit: 1,
  stdout: 'one\n',
  stderr: '  File "<stdlib>/asyncio/runners.py", line N, in run\n',
};
const same = {
  exit: 1,
  stdout: 'one\n',
  stderr: '  File "/lib/python314.zip/asyncio/runners.py", line 204, in run\n',
};

test('a run is equal when it is so after normalising', () => {
  assert.deepEqual(compareRun(same, recorded), []);
});

test('each part that differs is named, with both texts', () => {
  assert.deepEqual(compareRun({ ...same, exit: 0, stdout: 'two\n' }, recorded), [
    { part: 'exit', page: '0', recorded: '1' },
    { part: 'stdout', page: 'two\n', recorded: 'one\n' },
  ]);
});

test('a program that never ends is equal to one that was stopped at the time limit, and to no other', () => {
  const endless: Result = { ...recorded, exit: 'timeout' };
  assert.deepEqual(compareRun({ ...same, exit: 'never' }, endless), []);
  assert.equal(compareRun(same, endless)[0]?.part, 'exit');
});
