import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeEntities, SLICE, splitInSlices, splitLines } from './split-lines.ts';

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
  for (const text of ['a line of words\n', 'x', '\n', ' ', String.raw`{"m": "one\ntwo"} `]) {
    const long = text.repeat(Math.ceil(1_000_000 / text.length));
    const batches = [...splitInSlices(long)];
    const most = Math.max(...batches.map((lines) => lines.length));
    assert.ok(batches.length >= long.length / SLICE, `${text}: ${batches.length}`);
    assert.ok(most <= SLICE, `${text}: ${most}`);
  }
});

test('a long line is unfolded as at one go', () => {
  const line = String.raw`File "a.py", line 1
    await x("C:\new") 	and [0m more
`;
  const long = line.repeat(2000);
  const texts = (text: string): string[] => splitLines(text).map((part) => part.text);
  assert.deepEqual(texts(long).slice(0, -1), Array(2000).fill(texts(line).slice(0, -1)).flat());
});
