import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inputProblem } from './matcher-input.ts';

test('text is matched, with ANSI colours and odd characters', () => {
  assert.equal(inputProblem('RuntimeError: Event loop is closed'), undefined);
  assert.equal(
    inputProblem('\u001b[31mRuntimeError\u001b[0m: Event loop is closed \u202e\ud800'),
    undefined,
  );
});

test('nothing and binary content are one sentence each', () => {
  assert.match(inputProblem(' \n\t') ?? '', /^There is nothing to match yet/);
  assert.match(inputProblem('\u007fELF\0\0\0\u0001\0\0\u0002>\0\u0001') ?? '', /binary file/);
  assert.match(inputProblem('\uFFFD\uFFFDPNG\uFFFD\uFFFD') ?? '', /binary file/);
});
