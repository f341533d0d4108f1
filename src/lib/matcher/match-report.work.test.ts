import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { WorkCounter } from './count-work.testing.ts';

const counter = new WorkCounter();
after(() => {
  counter.stop();
});
const { matchReport } = await import('./match-report.ts');
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
