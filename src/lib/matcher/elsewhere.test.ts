import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainElsewhere } from './explain.ts';
import { matchReport } from './match-report.ts';
import { readFixtureData } from './read-fixture.testing.ts';
import type { Elsewhere, MatcherData } from './types.ts';

const data = readFixtureData();

const reports: [string, string, Elsewhere][] = [
  [
    'an exception of a package',
    'redis.exceptions.ConnectionError: Error 111 connecting to localhost:6379',
    { type: 'redis.exceptions.ConnectionError', library: 'redis' },
  ],
  [
    'a plain exception deep in a package, inside a coroutine',
    `Traceback (most recent call last):
  File "/srv/bot.py", line 20, in <module>
    asyncio.run(main())
  File "/srv/bot.py", line 15, in main
    await shop.buy(user.name)
  File "/venv/lib/python3.12/site-packages/shopkit/api.py", line 88, in buy
    return self.items[0]
IndexError: list index out of range`,
    { type: 'IndexError', library: 'shopkit' },
  ],
  [
    'an exception that only the repr of a task names',
    `Task exception was never retrieved
future: <Task finished name='Task-2' coro=<work() done, defined at /srv/a.py:3> exception=KeyError('user')>`,
    { type: 'KeyError', library: null },
  ],
  [
    'a rejected promise',
    `Uncaught (in promise) TypeError: Cannot read properties of undefined (reading 'map')
    at async load (app.js:10:15)`,
    { type: null, library: 'JavaScript' },
  ],
  [
    'an event loop of another language',
    'node.js: the event loop is blocked by a synchronous read and setTimeout is late',
    { type: null, library: 'JavaScript' },
  ],
  ['an exception of trio', 'trio.TooSlowError', { type: 'trio.TooSlowError', library: 'trio' }],
  ['words of something else', 'the door of my shed is blue', { type: null, library: null }],
];
for (const [name, text, elsewhere] of reports) {
  test(`${name} is not asyncio, and where to look is said`, () => {
    const result = matchReport(data, text);
    assert.equal(result.asyncio, false);
    assert.deepEqual(result.elsewhere, elsewhere);
    assert.ok(result.matches.every(({ confidence }) => confidence < 0.5));
  });
}

test('an error of asyncio has no elsewhere, even beside words of another language', () => {
  const result = matchReport(data, 'RuntimeError: Event loop is closed (called from node.js)');
  assert.equal(result.asyncio, true);
  assert.equal(result.elsewhere, undefined);
});

const advice: [Elsewhere, RegExp][] = [
  [{ type: 'a.B', library: 'a' }, /^The error is `a\.B`, raised in a: .*paste the lines above/],
  [{ type: 'KeyError', library: null }, /`KeyError`: look up the last line.*paste the lines above/],
  [{ type: null, library: 'trio' }, /speaks of trio.*paste the lines above/],
  [{ type: null, library: null }, /^Paste the whole output/],
];
for (const [elsewhere, sentence] of advice) {
  test(`says what to do next for ${JSON.stringify(elsewhere)}`, () => {
    assert.match(explainElsewhere(elsewhere), sentence);
  });
}

/** The fixture with an error that the operating system raises, and one that any code may raise. */
function withCommon(): MatcherData {
  const own = { kind: 'exception' as const, common: true };
  return {
    ...data,
    messages: [
      ...data.messages,
      { ...own, template: 'Connect call failed {address}', type: 'OSError', error: 'refused' },
      {
        ...own,
        template: 'too many file descriptors in select()',
        type: 'ValueError',
        error: 'fds',
      },
    ],
    errors: [
      ...data.errors,
      { slug: 'refused', title: 'refused', aliases: [], edges: [] },
      { slug: 'fds', title: 'fds', aliases: [], edges: [] },
    ],
  };
}

test('a known message whose fault lies in the environment names its page and stays below likely', () => {
  const text = "ConnectionRefusedError: [Errno 111] Connect call failed ('127.0.0.1', 8123)";
  const { asyncio, matches } = matchReport(withCommon(), text);
  assert.equal(matches[0]?.slug, 'refused');
  assert.ok(matches[0].confidence < 0.5);
  assert.equal(asyncio, false);
});

test('a message that others raise too counts where its frames pass asyncio', () => {
  const through = (file: string): boolean => {
    const text = `Traceback (most recent call last):
  File "/srv/peer.py", line 9, in poll
    events = self.selector.select(timeout=1)
  File "${file}", line 31, in _select
    r, w, x = select.select(r, w, w, timeout)
ValueError: too many file descriptors in select()`;
    const { asyncio, matches } = matchReport(withCommon(), text);
    assert.equal(matches[0]?.slug, 'fds');
    return asyncio;
  };
  assert.equal(through('C:\\Python39\\lib\\selectors.py'), false);
  assert.equal(through('C:\\Python39\\lib\\asyncio\\windows_events.py'), true);
});

test('a message that others raise too is told by the exception, not by the source line that makes it', () => {
  const text = `Traceback (most recent call last):
  File "/srv/jobs.py", line 9, in load
    poll(1024)
  File "/srv/select_once.py", line 31, in poll
    raise ValueError("too many file descriptors in select()")
ValueError: too many file descriptors in select()`;
  assert.equal(matchReport(withCommon(), text).asyncio, false);
});
