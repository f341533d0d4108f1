import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchInSlices, matchReport } from './match-report.ts';
import { readFixtureData } from './read-fixture.testing.ts';

const data = readFixtureData();
const ERROR = 'RuntimeError: Event loop is closed\n';
const TRACEBACK = `Traceback (most recent call last):
  File "/usr/lib/python3.11/asyncio/runners.py", line 190, in run
    return runner.run(main)
RuntimeError: asyncio.run() cannot be called from a running event loop
`;

function log(size: number): string {
  const lines: string[] = [];
  for (let length = 0, i = 0; length < size; i++) {
    const line = `2026-03-04 09:15:${String(i % 60)} INFO [w-${String(i % 7)}] app: request ${String(i)} is running in the event loop, connection closed by a peer, task was done\n`;
    lines.push(line);
    length += line.length;
  }
  return lines.join('');
}

const hostile: Record<string, string> = {
  nothing: '',
  markup: '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'bidi marks': '\u202e\u2066RuntimeError\u2069: \u202aEvent loop is closed',
  NUL: '\u0000'.repeat(5000),
  'lone surrogates': '\ud800\udc00\ud800 RuntimeError: Event loop is \udfff closed'.repeat(100),
  'prototype keys':
    "RuntimeWarning: coroutine '__proto__' was never awaited\nconstructor: toString hasOwnProperty valueOf",
  'a line of 10 MB': 'x'.repeat(10_000_000),
  'a line of words of 10 MB': 'Event loop is running '.repeat(450_000),
  'a million lines': 'x\n'.repeat(1_000_000),
  'a million empty lines': '\n'.repeat(1_000_000),
  'open angles': '<'.repeat(100_000),
  'halves of frames': 'File "'.repeat(40_000),
  'halves of messages': "coroutine '".repeat(20_000),
  'ends of messages': "' was never awaited".repeat(12_000),
  'quote marks': '> '.repeat(100_000),
  brackets: '['.repeat(200_000),
  dots: `${'a.'.repeat(100_000)}Error`,
  escapes: '\u001b['.repeat(100_000),
  'literal line ends': String.raw`\n`.repeat(100_000),
};
for (const [name, text] of Object.entries(hostile)) {
  test(`does not stumble over ${name}`, () => {
    const result = matchReport(data, text);
    assert.equal(JSON.stringify(result).includes('undefined'), false);
    assert.ok(result.matches.every(({ reason }) => reason.length < 1000));
  });
}

test('a name that is a key of Object.prototype is read as any other', () => {
  const [match] = matchReport(
    data,
    "RuntimeWarning: coroutine '__proto__' was never awaited",
  ).matches;
  assert.deepEqual(match?.names, { qualname: '__proto__' });
});

test('an error in the middle of 10 MB of log is found, with its line', () => {
  const half = log(5_000_000);
  const [match] = matchReport(data, half + ERROR + half).matches;
  assert.equal(match?.slug, 'closed-loop-reused');
  assert.deepEqual(match.lines, [half.split('\n').length]);
});

for (const [name, part] of Object.entries({
  'log lines': log(20_000),
  tracebacks: TRACEBACK.repeat(60),
  'beginnings of messages': "coroutine '".repeat(2000),
  'one line of words': 'Event loop is running '.repeat(1000),
})) {
  // Below and above the size up to which a text is analysed whole.
  for (const sizes of [
    [1, 2, 4],
    [32, 64, 128],
  ]) {
    test(`doubling ${name} (${sizes.join(', ')} times) at most doubles the counted work`, () => {
      const steps = sizes.map((times) => {
        const work = { steps: 0 };
        matchReport(data, part.repeat(times), work);
        return work.steps;
      });
      for (const [i, count] of steps.entries()) {
        if (i > 0) assert.ok(count <= steps[i - 1]! * 2.05, steps.join(' '));
      }
    });
  }
}

test('a long text is worked on in slices', () => {
  const steps = matchInSlices(data, log(3_000_000));
  let slices = 0;
  while (steps.next().done !== true) slices++;
  assert.ok(slices > 5);
});
