import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOnce } from './at-once.ts';
import { matchReport } from './match-report.ts';
import { buildWordIndex, knownWords } from './plain-words.ts';
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

test('the words of the reader are quoted, in their order and as written', () => {
  const [match] = matchReport(data, 'The bot FREEZES while one request is runing').matches;
  assert.equal(match?.slug, 'blocking-call');
  assert.match(match.reason, /"bot", "freezes".*"request"/);
});

const turns: [string, string][] = [
  ['it exits before the jobs are finished', 'it stops too early, jobs not complete'],
  ['they run one by one', 'they run in sequence'],
  ['no concurrency', 'it is not any faster'],
  ['it no longer responds', 'it does not answer'],
  ['the callback is never called', 'the callback does not run'],
  ['the timeout is ignored', 'the time limit has no effect'],
  ['prints <coroutine object f at 0x7f>', 'gives a coroutine object'],
  ['^C', 'keyboard interrupt'],
  ['it never returns', 'it waits for ever'],
  ['5000 urls', 'thousands of links'],
];
for (const [one, other] of turns) {
  test(`"${one}" and "${other}" share an observation`, () => {
    const words = new Set(stemsOf(one));
    assert.ok(
      stemsOf(other).some(
        (word) => words.has(word) && !['not', 'url', 'job', 'run'].includes(word),
      ),
      `${stemsOf(one).join(' ')} / ${stemsOf(other).join(' ')}`,
    );
  });
}

test('a single line that looks like a program is read as words too', () => {
  const { matches } = matchReport(data, 'if I call time.sleep(5) in async def the bot freezes');
  assert.equal(matches[0]?.slug, 'blocking-call');
});

test('words are cut alike, synonyms are one, and names keep their parts', () => {
  assert.deepEqual(stemsOf('blocks blocking blocked'), ['block', 'block', 'block']);
  assert.deepEqual(stemsOf('it freezes'), stemsOf('they are stuck'));
  assert.deepEqual(stemsOf('^C'), stemsOf('Ctrl-C'));
  assert.ok(stemsOf('time.sleep(1)').includes('time.sleep'));
});

test('names that every object has are no known words', () => {
  const index = atOnce(buildWordIndex(data));
  const text = `loop ${Object.getOwnPropertyNames(Object.prototype).join(' ')}`;
  assert.deepEqual([...knownWords(index, text).keys()], ['loop']);
});
