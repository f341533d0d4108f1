import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchReport } from './match-report.ts';
import { readFixtureData } from './read-fixture.testing.ts';

const data = readFixtureData();

const texts: [string, string][] = [
  ["There is no current event loop in thread 'MainThread'.", 'MainThread'],
  [
    "fixes `no current... There is no current event loop in thread 'MainThread'`\non Python 3.14.",
    'MainThread',
  ],
  [
    "There is no current event loop in thread \n'ScriptRunner.scriptThread'.",
    'ScriptRunner.scriptThread',
  ],
  ['There is no current event loop in thread "it\'s mine" of Python 3.12.', "it's mine"],
  ['There is no current event loop in thread Dummy-1.', 'Dummy-1'],
];
for (const [text, thread] of texts) {
  test(`reads ${thread} out of ${JSON.stringify(text)}`, () => {
    const [match] = matchReport(data, `RuntimeError: ${text}`).matches;
    assert.deepEqual(match?.names, { thread });
  });
}
