import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { WorkCounter } from './count-work.testing.ts';

const counter = new WorkCounter();
after(() => {
  counter.stop();
});
const { matchInSlices, matchReport } = await import('./match-report.ts');
const { hostileText } = await import('./hostile-text.testing.ts');
const { readFixtureData } = await import('./read-fixture.testing.ts');
const { DEEP_LIMIT } = await import('./pick-lines.ts');

const data = readFixtureData();
// Indexes the data, which is done once and is not counted.
matchReport(data, '');

const work = (text: string): number =>
  counter.count(() => {
    matchReport(data, text);
  });

/** Turns of blocks and characters read, for each character of the text; the most that was met is half of it. */
const PER_CHARACTER = 500;
/** What stays the same for all texts: frames, words and pages are looked through once. */
const FIXED = 100_000;

function repeated(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

test('the counter sees work that grows with the square', () => {
  const square = (text: string): number =>
    counter.count(() => {
      for (let at = 0; at < text.length; at += 10) text.indexOf('never there', at);
    });
  const [short, long] = [1000, 2000].map((length) => square('x'.repeat(length)));
  assert.ok(long! > 3.5 * short!, `${short!} ${long!}`);
});

test('whatever a text repeats, twice as much of it is at most twice the work', () => {
  fc.assert(
    fc.property(hostileText(data, 4), (part) => {
      for (const length of [10_000, DEEP_LIMIT + 1]) {
        const [once, twice] = [length, 2 * length].map((size) => work(repeated(part, size)));
        assert.ok(twice! <= 2.1 * once! + FIXED, `${length}: ${once!} ${twice!}`);
      }
    }),
    { seed: 20_261_124, numRuns: Number(process.env['FAST_CHECK_RUNS'] ?? 12), endOnFailure: true },
  );
});

test('the work for a character is bounded, in short and in long texts', () => {
  fc.assert(
    fc.property(
      hostileText(data, 6),
      fc.constantFrom(1000, 30_000, DEEP_LIMIT - 1, DEEP_LIMIT + 1),
      (part, length) => {
        const steps = work(repeated(part, length));
        assert.ok(steps <= PER_CHARACTER * length + FIXED, `${length}: ${steps}`);
      },
    ),
    { seed: 20_261_124, numRuns: Number(process.env['FAST_CHECK_RUNS'] ?? 40), endOnFailure: true },
  );
});

for (const [name, part] of Object.entries({
  'one line of 10 MB': 'x',
  'a million short lines': 'ab cd ef\n',
}))
  test(`${name} is as much work for a character as a tenth of it`, () => {
    const [tenth, whole] = [1_000_000, 10_000_000].map((length) => work(repeated(part, length)));
    assert.ok(whole! <= 10.1 * tenth!, `${tenth!} ${whole!}`);
  });

test('twice as many short lines, read whole, are at most twice the work', () => {
  const [once, twice] = [9000, 18_000].map((count) => work('ab\n'.repeat(count)));
  assert.ok(twice! <= 2.1 * once!, `${once!} ${twice!}`);
});

/** Work that a step between two pauses may do, a few milliseconds; the most that was met is two thirds of it. */
const PER_STEP = 5_000_000;
const ALL = data.messages.map(({ type, template }) => `${type ?? ''}: ${template}\n`).join('');
for (const [name, part, length] of [
  ['all messages, read whole', ALL, DEEP_LIMIT - 1],
  ['one message in a single line', 'RuntimeError: Event loop is closed ', DEEP_LIMIT - 1],
  [
    'words of a person',
    'my event loop is closed and the task was never retrieved ',
    DEEP_LIMIT - 1,
  ],
  ['frames', '  File "/srv/a.py", line 3, in main\n    await x()\n', DEEP_LIMIT - 1],
  ['a long log', '2026-03-04 09:15:12 INFO app: the event loop is running\n', 1_000_000],
  ['a line of 1 MB', 'Event loop is closed ', 1_000_000],
  ['an escaped line of 1 MB', String.raw`File \"a.py\", line 1\n`, 1_000_000],
  ['short lines', 'ab\n', 1_000_000],
] as const)
  test(`${name}: no step between two pauses is long`, () => {
    const fresh = { ...data };
    const steps = matchInSlices(fresh, repeated(part, length));
    const over: boolean[] = [];
    const takeStep = (): void => {
      over.push(steps.next().done === true);
    };
    let most = 0;
    while (over.at(-1) !== true) most = Math.max(most, counter.count(takeStep));
    assert.ok(most <= PER_STEP, `${most}`);
  });
