import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffLines } from './diff-lines.ts';

test('a changed line is removed, then added, between the lines that stay', () => {
  assert.deepEqual(diffLines('a\nb\nc\n', 'a\nx\nc\n'), [
    { kind: 'same', text: 'a', line: 1 },
    { kind: 'removed', text: 'b', line: 2 },
    { kind: 'added', text: 'x', line: 2 },
    { kind: 'same', text: 'c', line: 3 },
  ]);
});

test('equal programs have no change, and an added tail is only added', () => {
  assert.ok(diffLines('a\nb', 'a\nb\n').every((line) => line.kind === 'same'));
  assert.deepEqual(
    diffLines('a', 'a\nb').map((line) => line.kind),
    ['same', 'added'],
  );
});
