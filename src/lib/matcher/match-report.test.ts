import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchReport } from './match-report.ts';
import { readFixtureData } from './read-fixture.testing.ts';
import type { Match } from './types.ts';

const data = readFixtureData();

function first(text: string): Match {
  const match = matchReport(data, text).matches[0];
  assert.ok(match, `nothing was found in: ${text}`);
  return match;
}

function errors(text: string): string[] {
  return matchReport(data, text)
    .matches.filter(({ kind }) => kind === 'error')
    .map(({ slug }) => slug);
}

const wordings: [string, string][] = [
  ['RuntimeError: Event loop is closed', 'event-loop-is-closed'],
  ["exception=RuntimeError('Event loop is closed')>", 'event-loop-is-closed'],
  ['ERROR: (x.y) job failed: Event loop is closed', 'event-loop-is-closed'],
  ['RuntimeError: Event loop\n    is closed', 'event-loop-is-closed'],
  ['RuntimeError: Event lo\nop is closed', 'event-loop-is-closed'],
  ['it always says event loop is closed when I stop', 'event-loop-is-closed'],
  ['got Future <Future pending> attached to a different loop', 'attached-to-a-different-loop'],
  ['Task <Task ...> got Future ... attached to a different loop', 'attached-to-a-different-loop'],
  [
    '<asyncio.locks.Lock object at 0x7f> is bound to a different event loop',
    'is-bound-to-a-different-event-loop',
  ],
  ['RuntimeError: asyncio.run() cannot be called from a runn', 'asyncio-run-cannot-be-called'],
  ['RuntimeError: asyncio.run() cannot be called from…', 'asyncio-run-cannot-be-called'],
  ['AttributeError: __enter__', 'context-manager-protocol'],
  ['RuntimeWarning: coroutine ‘Bot.load’ was never awaited', 'coroutine-was-never-awaited'],
];
for (const [text, slug] of wordings) {
  test(`finds ${slug} in ${JSON.stringify(text)}`, () => {
    assert.equal(errors(text)[0], slug);
  });
}

test('one word of a template is no message', () => {
  assert.deepEqual(errors('def __enter__(self): pass'), []);
});

test('a notebook is named in the reason', () => {
  const match = first(`RuntimeError                Traceback (most recent call last)
Cell In[2], line 1
----> 1 asyncio.run(main())

File /usr/lib/python3.12/asyncio/runners.py:190, in run(main, debug)
RuntimeError: asyncio.run() cannot be called from a running event loop`);
  assert.equal(match.slug, 'nested-run');
  assert.equal(match.url, '/causes/nested-run/');
  assert.match(match.reason, /ipykernel.*Jupyter/);
  assert.ok(match.confidence >= 0.85);
  assert.deepEqual(match.lines, [2, 6]);
});

test('names of the message are read and choose the cause', () => {
  const other = first("RuntimeError: There is no current event loop in thread 'Thread-4 (run)'.");
  assert.equal(other.slug, 'get-event-loop-in-a-thread');
  assert.deepEqual(other.names, { thread: 'Thread-4 (run)' });
  assert.match(other.reason, /Thread-4 \(run\)/);
  const main = first("RuntimeError: There is no current event loop in thread 'MainThread'.");
  assert.equal(main.slug, 'get-event-loop-expected-to-create');
});

test('where nothing singles out a cause, the error page comes first', () => {
  const match = first(
    'RuntimeError: Task <Task a> got Future <Future b> attached to a different loop',
  );
  assert.equal(match.kind, 'error');
  assert.equal(match.causes.length, 2);
  assert.ok(match.confidence < 0.85);
});

test('a log prefix on every line and a repr in front change nothing', () => {
  const log = '2026-03-04 09:15:11,118 ERROR [worker-3] app.jobs: ';
  const message =
    "Task <Task pending name='Task-7' coro=<f() running at /a.py:1>> got Future <Future pending> attached to a different loop";
  const text = [
    'Task exception was never retrieved',
    `future: <Task finished coro=<f() done, defined at /a.py:1> exception=RuntimeError("${message}")>`,
    'Traceback (most recent call last):',
    '  File "/a.py", line 1, in f',
    '    await future',
    `RuntimeError: ${message}`,
  ].map((line) => log + line);
  const match = first(text.join('\n'));
  assert.equal(match.slug, 'attached-to-a-different-loop');
  assert.equal(match.names['future'], '<Future pending>');
  assert.match(match.reason, /^Line 6 reads "RuntimeError: Task <Task pending/);
});

test('the root error stands above what follows it', () => {
  const text = `<sys>:0: RuntimeWarning: coroutine 'main' was never awaited
RuntimeError: asyncio.run() cannot be called from a running event loop`;
  assert.deepEqual(errors(text), ['asyncio-run-cannot-be-called', 'coroutine-was-never-awaited']);
});

test('of several lines of one error the one that names something is kept', () => {
  const match = first(`a.py:3: RuntimeWarning: coroutine 'Bot.load' was never awaited
  bot.load()
RuntimeWarning: Enable tracemalloc to get the object allocation traceback`);
  assert.deepEqual(match.names, { qualname: 'Bot.load' });
  assert.match(match.reason, /^Line 1/);
});

test('a wrapper stands below the error in it', () => {
  const text = `Task exception was never retrieved
future: <Task finished exception=RuntimeError('Event loop is closed')>
RuntimeError: Event loop is closed`;
  assert.deepEqual(errors(text), ['event-loop-is-closed', 'task-exception-was-never-retrieved']);
});

test('the first of a chain is the root, unless it is only a question for the running loop', () => {
  const chain = (
    one: string,
    source: string,
    two: string,
  ): string => `Traceback (most recent call last):
  File "a.py", line 3, in f
    ${source}
RuntimeError: ${one}

During handling of the above exception, another exception occurred:

RuntimeError: ${two}`;
  const closing = chain(
    'This event loop is already running',
    'loop.run_until_complete(x)',
    'Cannot close a running event loop',
  );
  assert.equal(errors(closing)[0], 'this-event-loop-is-already-running');
  const probe = chain(
    'no running event loop',
    'loop = asyncio.get_running_loop()',
    'Event loop is closed',
  );
  assert.equal(errors(probe)[0], 'event-loop-is-closed');
});

test('a traceback without its last line is told by the function that raises', () => {
  const text = `  File "x.py", line 5, in <module>
    loop = asyncio.get_event_loop()
  File "/usr/lib/python3.9/asyncio/events.py", line 642, in get_event_loop
    raise RuntimeError('There is no`;
  assert.equal(errors(text)[0], 'there-is-no-current-event-loop');
});

test('what is not asyncio stays below likely', () => {
  for (const text of [
    'json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)',
    'Traceback (most recent call last):\n  File "a.py", line 1, in f\n    x["a"]\nKeyError: \'a\'',
    'my page is slow and the button does not work',
  ]) {
    const { asyncio, matches } = matchReport(data, text);
    assert.equal(asyncio, false, text);
    assert.ok(
      matches.every(({ confidence }) => confidence < 0.5),
      text,
    );
  }
});

test('confidence falls along the list and no page comes twice', () => {
  const { matches } = matchReport(
    data,
    `RuntimeError: Event loop is closed\nRuntimeError: no running event loop\n"'coroutine' object is not subscriptable"`,
  );
  const confidences = matches.map(({ confidence }) => confidence);
  assert.deepEqual(
    confidences,
    [...confidences].sort((a, b) => b - a),
  );
  assert.equal(new Set(matches.map(({ url }) => url)).size, matches.length);
});

test('an exception without a text is known by its own line, and only where asyncio raised it', () => {
  const limits = {
    ...data,
    messages: [
      ...data.messages,
      {
        id: 'limit',
        template: 'TimeoutError',
        type: 'TimeoutError',
        kind: 'exception' as const,
        collateral: false,
        error: 'limit',
      },
    ],
    errors: [...data.errors, { slug: 'limit', title: 'TimeoutError', aliases: [], edges: [] }],
  };
  const best = (text: string): [string | undefined, boolean] => {
    const { matches, asyncio } = matchReport(limits, text);
    return [matches[0]?.slug, asyncio];
  };
  const frames = (file: string): string =>
    `Traceback (most recent call last):\n  File "${file}", line 3, in wait\n    raise TimeoutError\nTimeoutError`;
  assert.deepEqual(best('asyncio.exceptions.TimeoutError'), ['limit', true]);
  assert.deepEqual(best(frames('/usr/lib/python3.12/asyncio/tasks.py')), ['limit', true]);
  assert.equal(best(frames('/srv/app/lock.py'))[1], false);
  assert.notEqual(best('TimeoutError: [Errno 110] Connection timed out')[0], 'limit');
});

test('the name of an exception that a page has as an alias is enough, and another word is not', () => {
  const aliases = ['SynchronousOnlyOperation', 'aexit'];
  const page = { slug: 'plain', title: 'Plain call refused', aliases, edges: [] };
  const best = (text: string): string | undefined =>
    matchReport({ ...data, errors: [...data.errors, page] }, text).matches[0]?.slug;
  assert.equal(best('SynchronousOnlyOperation'), 'plain');
  assert.equal(best('django.core.exceptions.SynchronousOnlyOperation'), 'plain');
  assert.equal(best('aexit'), undefined);
});
