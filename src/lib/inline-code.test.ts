import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlineParts, plainText } from './inline-code.ts';

test('text in backticks is code, the rest is prose', () => {
  assert.deepEqual(inlineParts('Call `asyncio.run` once.'), [
    { text: 'Call ', isCode: false },
    { text: 'asyncio.run', isCode: true },
    { text: ' once.', isCode: false },
  ]);
  assert.equal(plainText('`a` or `b`'), 'a or b');
});

test('an unpaired backtick stays', () => {
  assert.deepEqual(inlineParts('a ` b'), [{ text: 'a ` b', isCode: false }]);
});
