import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readFixtureData } from './read-fixture.testing.ts';
import { calibrate, scoreReports, shareOf, type SampleReport } from './score-reports.ts';

const data = readFixtureData();

function report(text: string, cause: string, acceptable: string[] = []): SampleReport {
  return { id: 'x', kind: 'b', text, expected: { message: null, cause }, acceptable };
}

const labels = { nested: ['nested-run'], closed: ['closed-loop-reused'], unmapped: [] };
const NESTED = 'RuntimeError: asyncio.run() cannot be called from a running event loop';

test('a hit is a page of the label, an acceptable one, or an error whose first cause is', () => {
  const answers = scoreReports(data, labels, [
    report(NESTED, 'nested'),
    report(NESTED, 'closed', ['nested']),
    report(NESTED, 'closed'),
    report(NESTED, 'unmapped'),
  ]);
  assert.deepEqual(
    answers.map(({ top1, hasPage }) => [top1, hasPage]),
    [
      [true, true],
      [true, true],
      [false, true],
      [false, false],
    ],
  );
  assert.deepEqual(
    shareOf(answers, ({ top1 }) => top1),
    { right: 2, all: 4 },
  );
  assert.deepEqual(calibrate(answers)['certain'], { right: 2, all: 4 });
});

test('a decoy is wrong when it is answered as likely', () => {
  const answers = scoreReports(data, labels, [
    report(NESTED, 'not-asyncio'),
    report('KeyError: 1', 'not-asyncio'),
  ]);
  assert.deepEqual(
    answers.map(({ decoy }) => decoy),
    [false, true],
  );
});

test('every label of the sample reports is mapped to at most three causes', () => {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8'));
  const slugs = read('label-slugs.json') as Record<string, string[]>;
  for (const { expected, acceptable } of read('reports.json') as SampleReport[]) {
    for (const label of [expected.cause, ...acceptable]) {
      assert.ok(Object.hasOwn(slugs, label), label);
      assert.ok((slugs[label]?.length ?? 0) <= 3, label);
    }
  }
});
