import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../build/read-content.ts';
import { differ, readouts } from './readouts.ts';
import { BLOCKED, FREE, sampleTrace, STUCK } from './timeline.testing.ts';

const told = (facts: ReturnType<typeof readouts>): string[] =>
  facts.map(({ label, value, unit }) => `${label}: ${value} ${unit}`.trim());

test('a blocked loop is told from a free one by its longest step and its worst timer', () => {
  assert.deepEqual(told(readouts(BLOCKED, FREE)), [
    'Longest hold of the loop: 200 ms',
    'Worst timer: 150 ms late',
  ]);
  assert.deepEqual(told(readouts(FREE, BLOCKED)), [
    'Longest hold of the loop: 0.5 ms',
    'Worst timer: 0.0 ms late',
  ]);
});

test('a run that nothing can wake is told by its end', () => {
  assert.deepEqual(told(readouts(STUCK, FREE)), [
    'The program ends: never all wait',
    'Tasks that never end: 2',
  ]);
});

test('a run alone says how it ended and what held its loop longest', () => {
  assert.deepEqual(told(readouts(BLOCKED)), [
    'The program ends: by itself after 251 ms',
    'Longest hold of the loop: 200 ms',
  ]);
});

test('the exception of the main task ends a program', () => {
  const end = { at: 100, how: 'exception' as const, exception: 'TimeoutError' };
  const failed = sampleTrace({ lanes: [{ name: 'main', end }] });
  assert.match(told(readouts(failed))[0]!, /ends: TimeoutError after 100 ms/);
});

test('runs that differ by chance are not told apart', () => {
  const run = (to: number) => sampleTrace({ lanes: [{ name: 'main', steps: [{ from: 0, to }] }] });
  assert.equal(differ(run(0.2), run(0.9)), false);
});

for (const [slug, { wrong, correct }] of readContent().timelines)
  test(`${slug}: the facts over its pictures tell wrong from correct`, () => {
    assert.ok(differ(wrong, correct));
    const [of, other] = [readouts(wrong, correct), readouts(correct, wrong)];
    assert.equal(of.length, 2);
    assert.deepEqual(
      of.map(({ label }) => label),
      other.map(({ label }) => label),
    );
    assert.notDeepEqual(of, other);
  });
