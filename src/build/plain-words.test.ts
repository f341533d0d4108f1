import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchReport } from '../lib/matcher/match-report.ts';
import type { MatcherData } from '../lib/matcher/types.ts';
import { buildMatcherData } from './matcher-data.ts';
import { readContent } from './read-content.ts';

const data = buildMatcherData(readContent());

/** What people say, and the symptoms and causes that may come first; a symptom stands for its causes too. */
const sentences: [string, string][] = [
  ['my bot freezes when I download a file', 'everything-freezes-for-a-while blocking-call'],
  [
    'script ends before the downloads are finished',
    'exits-too-early tasks-left-at-the-end missing-await',
  ],
  ['gather runs one after another', 'runs-one-after-another awaits-one-by-one blocking-call'],
  [
    'Ctrl+C does nothing',
    'does-not-stop stop-signal-not-handled blocking-call cancellation-swallowed',
  ],
  ['memory keeps growing with create_task', 'memory-grows work-kept-for-ever no-concurrency-limit'],
  [
    'the whole server is stuck while one user uploads a picture, after that it is ok again',
    'everything-freezes-for-a-while blocking-call cpu-bound-in-the-loop',
  ],
  [
    'when one client asks for the report all other clients have to wait',
    'everything-freezes-for-a-while blocking-call',
  ],
  [
    'telegram bot dont answer to nobody until the first user is finish',
    'everything-freezes-for-a-while blocking-call',
  ],
  [
    'time.sleep stops everything, also the other tasks',
    'everything-freezes-for-a-while blocking-call',
  ],
  [
    'program just exits and nothing was downloaded',
    'exits-too-early tasks-left-at-the-end missing-await code-never-runs',
  ],
  [
    'main is over but my backgroud tasks are not done, they get killed',
    'exits-too-early tasks-left-at-the-end',
  ],
  [
    'asyncio is not faster then normal code, 10 requests take 10 seconds',
    'runs-one-after-another awaits-one-by-one blocking-call',
  ],
  [
    'why are my requests made sequentially although I use async',
    'runs-one-after-another awaits-one-by-one blocking-call',
  ],
  [
    'no concurrency at all, second url starts only when first is complete',
    'runs-one-after-another awaits-one-by-one blocking-call',
  ],
  [
    'I press ^C and it does not quit, must kill the terminal',
    'does-not-stop stop-signal-not-handled blocking-call cancellation-swallowed',
  ],
  [
    'docker stop needs ten seconds and then kills my aiohttp server',
    'does-not-stop stop-signal-not-handled slow-to-exit',
  ],
  [
    'keyboard interrupt is ignored by the event loop',
    'does-not-stop stop-signal-not-handled blocking-call',
  ],
  [
    'my coroutine is never executed, the print inside is not shown',
    'code-never-runs missing-await',
  ],
  ['I call the async function but nothing happens, no error', 'code-never-runs missing-await'],
  [
    'prints <coroutine object fetch at 0x7f3a> and not the result',
    'code-never-runs missing-await wrong-result-without-error',
  ],
  ['hangs forever at async with lock', 'hangs-without-output lock-deadlock'],
  [
    'it stops at await and never goes on, no exception, cpu is idle',
    'hangs-without-output lock-deadlock result-in-the-loop-thread queue-join-never-done',
  ],
  ['two tasks both wait for the lock of the other one', 'lock-deadlock hangs-without-output'],
  [
    'wait_for with 5 seconds never raises, function runs a minute',
    'timeout-has-no-effect timeout-does-nothing blocking-call',
  ],
  ['timeout is ignored', 'timeout-has-no-effect timeout-does-nothing blocking-call'],
  [
    'the window is not responding while the coroutine works (tkinter)',
    'window-freezes gui-and-asyncio-in-one-thread blocking-call',
  ],
  [
    'pyqt button click freezes the gui until the request has finished',
    'window-freezes gui-and-asyncio-in-one-thread blocking-call',
  ],
  [
    'websocket gets closed every time my handler calculates something long',
    'connection-drops-during-work blocking-call cpu-bound-in-the-loop',
  ],
  [
    'discord bot goes offline during youtube download, heartbeat',
    'connection-drops-during-work blocking-call everything-freezes-for-a-while',
  ],
  ['works in a script but in jupyter notebook it raises', 'works-here-fails-there nested-run'],
  [
    'worked on python 3.11, since 3.14 the loop is missing',
    'works-here-fails-there get-event-loop-expected-to-create',
  ],
  [
    'with 5 urls fine, with 2000 all of them time out',
    'fails-only-under-load no-concurrency-limit blocking-call',
  ],
  [
    'lines are printed in wrong order',
    'unexpected-order awaits-one-by-one task-starts-later race-across-await',
  ],
  [
    'create_task starts my function too late, after the next line',
    'unexpected-order task-starts-later missing-await',
  ],
  ['value in the database is a coroutine object', 'wrong-result-without-error missing-await'],
  [
    'if check_user(id): is always true even for unknown users, check_user is async',
    'wrong-result-without-error missing-await',
  ],
];

function withCauses({ symptoms }: MatcherData, slugs: string): Set<string> {
  const wanted = new Set(slugs.split(' '));
  for (const { slug, edges } of symptoms) {
    if (wanted.has(slug)) for (const { cause } of edges) wanted.add(cause);
  }
  return wanted;
}

for (const [text, slugs] of sentences) {
  test(`"${text}" leads to the symptom or one of its causes`, () => {
    const [first] = matchReport(data, text).matches;
    assert.ok(
      first !== undefined && withCauses(data, slugs).has(first.slug),
      `${first?.slug ?? 'nothing'} came first instead of ${slugs}`,
    );
  });
}

test('plain words alone never make an answer certain', () => {
  for (const [text] of sentences) {
    assert.ok(matchReport(data, text).matches.every(({ confidence }) => confidence < 0.85));
  }
});
