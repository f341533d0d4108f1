import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchReport } from './match-report.ts';
import { readFixtureData } from './read-fixture.testing.ts';

const data = readFixtureData();

const unknown = (source: string, message: string): string => `Traceback (most recent call last):
  File "/srv/app/notify.py", line 51, in send
    ${source}
RuntimeError: ${message}`;

test('the text of an unknown exception in a coroutine is read as words and stays a guess', () => {
  const { asyncio, matches } = matchReport(
    data,
    unknown('async with gate:', 'the gate lock is stuck and two tasks wait for each other'),
  );
  assert.equal(matches[0]?.slug, 'lock-deadlock');
  assert.ok(matches[0].confidence <= 0.3);
  assert.equal(asyncio, false);
});

test('an unknown exception in plain code, or of few words, is not', () => {
  const words = 'the gate lock is stuck and two tasks wait for each other';
  assert.deepEqual(matchReport(data, unknown('with gate:', words)).matches, []);
  assert.deepEqual(matchReport(data, unknown('async with gate:', 'lock stuck')).matches, []);
});

test('lines of a program and frames are no words of a person', () => {
  const text = `my job fails here
    await lock.acquire()
    x = wait_for_task(lock, stuck)
  File "/srv/lock/deadlock.py", line 3, in stuck`;
  assert.deepEqual(matchReport(data, text).matches, []);
});

test('the line that opens a traceback is no words of a person', () => {
  const [symptom] = data.symptoms;
  const words = `${symptom?.words ?? ''} traceback recent last`;
  const symptoms = data.symptoms.map((each) => (each === symptom ? { ...each, words } : each));
  for (const before of ['', '  + Exception Group ']) {
    const text = `${before}Traceback (most recent call last):`;
    assert.deepEqual(matchReport({ ...data, symptoms }, text).matches, []);
  }
});
