import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntities, splitInSlices, splitLines } from './split-lines.ts';

test('line numbers count LF and CRLF, not a lone CR', () => {
  assert.deepEqual(
    splitLines('a\r\nb\rc\nd').map(({ text, number }) => [text, number]),
    [
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 3],
    ],
  );
});

test('a single line with literal \\n is unfolded', () => {
  const texts = splitLines(String.raw`"Traceback:\n  File \"a.py\", line 1\nValueError: x"`).map(
    ({ text }) => text,
  );
  assert.deepEqual(texts, ['"Traceback:', '  File "a.py", line 1', 'ValueError: x"']);
});

test('a line of a JSON log with a traceback is unfolded and keeps its number', () => {
  const text = `{"m": "start"}\n${String.raw`{"m": "Traceback (most recent call last):\nKeyError: 1"}`}`;
  const lines = splitLines(text);
  assert.equal(lines.length, 3);
  assert.deepEqual(
    lines.map(({ number }) => number),
    [1, 2, 2],
  );
});

test('a Windows path is not taken for an escape', () => {
  const text = String.raw`  File "C:\Users\nic\new\timer.py", line 3, in <module>`;
  assert.deepEqual(splitLines(text), [{ text, number: 1 }]);
});

test('entities become characters', () => {
  assert.equal(decodeEntities('&lt;Task&gt; &amp; &quot;x&#39;'), '<Task> & "x\'');
});

test('a long text is cut in slices', () => {
  const steps = splitInSlices('a line of words\n'.repeat(250_000));
  let slices = 0;
  while (steps.next().done !== true) slices++;
  assert.equal(slices, 4);
});
