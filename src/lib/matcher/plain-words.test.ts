import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchReport } from './match-report.ts';
import { readFixtureData } from './read-fixture.testing.ts';
import { stemsOf } from './word-stems.ts';

const data = readFixtureData();

const sentences: [string, string][] = [
  [
    'the whole asyncio server stops answering while one request is being worked on',
    'blocking-call',
  ],
  ['my discord bot no longer responds to the heartbeat while it works', 'blocking-call'],
  ['two asyncio tasks wait for each other and the lock is never released', 'lock-deadlock'],
];
for (const [text, slug] of sentences) {
  test(`"${text}" leads to ${slug}`, () => {
    const [match] = matchReport(data, text).matches;
    assert.equal(match?.slug, slug);
    assert.ok(match.confidence < 0.85);
  });
}

test('words of chance never make an answer likely', () => {
  for (const text of [
    'the request of the user is never answered by the shop and the page is slow',
    'I wait for the download of the program and it stops',
    'requests.exceptions.ConnectionError: the server is blocked while one request runs',
  ]) {
    const { matches } = matchReport(data, text);
    assert.ok(
      matches.every(({ confidence }) => confidence < 0.5),
      text,
    );
  }
});

test('words are cut alike, synonyms are one, and names keep their parts', () => {
  assert.deepEqual(stemsOf('blocks blocking blocked'), ['block', 'block', 'block']);
  assert.deepEqual(stemsOf('it freezes'), stemsOf('they are stuck'));
  assert.deepEqual(stemsOf('^C'), stemsOf('Ctrl-C'));
  assert.ok(stemsOf('time.sleep(1)').includes('time.sleep'));
});
