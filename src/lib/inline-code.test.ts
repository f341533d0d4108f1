import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakableParts, inlineParts, plainText } from './inline-code.ts';

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

test('long code may be broken between its names, short code stays whole', () => {
  assert.deepEqual(breakableParts('print(id(asyncio.get_running_loop()))'), [
    'print(',
    'id(',
    'asyncio.',
    'get_running_loop()))',
  ]);
  assert.deepEqual(breakableParts('await asyncio.sleep(0)'), ['await asyncio.sleep(0)']);
});
