import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OutputLines } from './output-lines.ts';

function shown(output: OutputLines): string[] {
  return [...output.head, ...output.tail].map(({ stream, text }) => `${stream} ${text}`);
}

test('parts of a line are joined, and a line of the other stream begins a new one', () => {
  const output = new OutputLines();
  output.add('stdout', 'on');
  output.add('stdout', 'e\ntwo\n\nth');
  output.add('stderr', 'oops\n');
  output.add('stdout', 'ree\n');
  assert.deepEqual(shown(output), [
    'stdout one',
    'stdout two',
    'stdout ',
    'stdout th',
    'stderr oops',
    'stdout ree',
  ]);
  assert.deepEqual(
    output.head.map(({ isFirst }) => isFirst),
    [true, false, false, false, true, true],
  );
});

test('a line end in a part of its own makes no further line', () => {
  const output = new OutputLines();
  output.add('stdout', 'one');
  output.add('stdout', '\n');
  output.add('stdout', 'two\r\n');
  assert.deepEqual(shown(output), ['stdout one', 'stdout two']);
});

test('of a long output the first and the last lines are kept, and the rest is counted', () => {
  const output = new OutputLines();
  const count = 100_000;
  for (let i = 0; i < count; i += 1000)
    output.add('stdout', Array.from({ length: 1000 }, (_, n) => `${i + n}\n`).join(''));
  const lines = shown(output);
  assert.equal(lines.length, 1000);
  assert.equal(output.left, count - 1000);
  assert.equal(lines[399], 'stdout 399');
  assert.equal(lines[400], 'stdout 99400');
  assert.equal(lines.at(-1), 'stdout 99999');
});

test('a line that is too wide is cut, and what was cut is counted', () => {
  const output = new OutputLines();
  output.add('stdout', 'x'.repeat(1999));
  output.add('stdout', 'yyyy');
  output.add('stdout', `${'z'.repeat(10)}\nend\n`);
  assert.equal(output.head[0]?.text, `${'x'.repeat(1999)}y`);
  assert.equal(output.head[0].cut, 13);
  assert.equal(output.head[1]?.text, 'end');
});

test('an output without a letter is empty', () => {
  const output = new OutputLines();
  output.add('stdout', '');
  assert.equal(output.isEmpty, true);
  output.add('stdout', '\n');
  assert.equal(output.isEmpty, false);
});
