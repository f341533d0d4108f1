import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countLines, findLines } from './line-places.ts';
import { atOnce } from './matcher/at-once.ts';

test('lines are found by their numbers, and those that are not there are not', () => {
  const found = atOnce(findLines('one\r\ntwo\nthree\n\nfive', new Set([1, 3, 5, 9])));
  assert.deepEqual(
    [...found],
    [
      [1, 'one\r'],
      [3, 'three'],
      [5, 'five'],
    ],
  );
});

test('nothing behind the last line asked for is read', () => {
  const steps = findLines('a\n'.repeat(100_000), new Set([2]));
  assert.deepEqual(steps.next(), { done: true, value: new Map([[2, 'a']]) });
});

test('lines are counted as an editor counts them', () => {
  for (const [text, count] of [
    ['', 1],
    ['one', 1],
    ['one\n', 1],
    ['one\ntwo', 2],
    ['\n\n', 2],
  ] as const)
    assert.equal(atOnce(countLines(text)), count, JSON.stringify(text));
});

test('both pause in a long text', () => {
  const text = 'a\n'.repeat(100_000);
  for (const steps of [countLines(text), findLines(text, new Set([100_000]))]) {
    let pauses = 0;
    while (steps.next().done !== true) pauses++;
    assert.ok(pauses >= 49, `${pauses}`);
  }
});
