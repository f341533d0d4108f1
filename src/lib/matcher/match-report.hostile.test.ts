import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { matchInSlices, matchReport } from './match-report.ts';
import { readFixtureData } from './read-fixture.testing.ts';

const HOSTILE_PASTES = JSON.parse(
  readFileSync(new URL('./fixtures/hostile-pastes.json', import.meta.url), 'utf8'),
) as { name: string; text: string; times?: number }[];
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

test('does not stumble over nothing', () => {
  assert.deepEqual(matchReport(data, '').matches, []);
});

for (const { name, text, times } of HOSTILE_PASTES) {
  test(`does not stumble over ${name}`, () => {
    const result = matchReport(data, text.repeat(times ?? 1));
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
