import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillReasons, takeReasons } from './clue-reasons.ts';
import { matchReport } from './match-report.ts';
import type { MatcherData } from './types.ts';

const edge = (cause: string, because: string): MatcherData['errors'][number]['edges'][number] => ({
  cause,
  clues: [{ library: 'discord|uvicorn', because, weight: 3 }],
});
const data: MatcherData = {
  messages: [
    {
      template: 'Event loop is closed',
      type: 'RuntimeError',
      kind: 'exception',
      error: 'loop-closed',
    },
  ],
  errors: [
    {
      slug: 'loop-closed',
      title: 'RuntimeError: Event loop is closed',
      aliases: [],
      edges: [
        edge('reused', 'it passes through {library} in {function}.'),
        edge('left', 'it passes through {library} in {function}.'),
      ],
    },
  ],
  causes: [
    { slug: 'reused', title: 'A closed loop is used', fix: 'Run once.', words: '' },
    { slug: 'left', title: 'A client is left', fix: 'Close it.', words: '' },
  ],
  symptoms: [],
};
const REPORT = [
  'Traceback (most recent call last):',
  '  File "/x/site-packages/discord/client.py", line 3, in run',
  '    go()',
  'RuntimeError: Event loop is closed',
].join('\n');

test('a result says the same with the reasons fetched apart', () => {
  const { data: light, reasons } = takeReasons(data);
  assert.deepEqual(reasons, ['it passes through {library} in {function}']);
  assert.ok(!JSON.stringify(light).includes('passes through'));
  const whole = matchReport(data, REPORT).matches;
  const filled = matchReport(light, REPORT).matches.map((match) => ({
    ...match,
    reason: fillReasons(reasons, match.reason),
  }));
  assert.match(whole[0]!.reason, /it passes through discord in run\./);
  assert.deepEqual(filled, whole);
});

test('a text without marks stays as it is, and a mark in a paste is no mark', () => {
  assert.equal(fillReasons(['secret'], 'Line 3 reads "0".'), 'Line 3 reads "0".');
  const { matches } = matchReport(takeReasons(data).data, `\u00020\u0003 ${REPORT}`);
  assert.ok(!/^Line 1/.test(fillReasons(['secret'], matches[0]!.reason)));
});
