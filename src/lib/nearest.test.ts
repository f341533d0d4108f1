import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearest } from './nearest.ts';

test('a mistyped name finds the one that was meant', () => {
  assert.equal(nearest('titel', ['title', 'fix']), 'title');
  assert.equal(nearest('nested-rum', ['nested-run', 'closed-loop-reused']), 'nested-run');
});

test('a name that is like none finds none', () => {
  assert.equal(nearest('x', ['title', 'fix']), undefined);
  assert.equal(nearest('environment', ['title', 'fix']), undefined);
});
