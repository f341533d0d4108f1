import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchReport } from './match-report.ts';
import { readFixtureData } from './read-fixture.testing.ts';
import type { Match, MatcherData, MatcherMessage } from './types.ts';

const fixture = readFixtureData();
const add: MatcherMessage[] = [
  { template: 'TimeoutError', type: 'TimeoutError', kind: 'exception', error: 'timeout' },
  { template: 'CancelledError', type: 'CancelledError', kind: 'exception', error: 'cancelled' },
  {
    template: 'unhandled errors in a TaskGroup ({n} sub-exceptions)',
    type: 'ExceptionGroup',
    kind: 'exception',
    collateral: true,
    error: 'group',
  },
  {
    template: 'Exception in callback {callback}',
    type: null,
    kind: 'log',
    collateral: true,
    error: 'callback',
  },
];
const data: MatcherData = {
  ...fixture,
  messages: [...fixture.messages, ...add],
  errors: [
    ...fixture.errors,
    ...add.map(({ error }) => ({ slug: error, title: error, aliases: [], edges: [] })),
  ],
};

function errors(text: string): string[] {
  return matchReport(data, text)
    .matches.filter(({ kind }) => kind === 'error')
    .map(({ slug }) => slug);
}

function first(text: string): Match {
  const [match] = matchReport(data, text).matches;
  assert.ok(match);
  return match;
}

const LIB = '/usr/lib/python3.12/asyncio';

test('a cancellation on the way to a time-out ranks below it', () => {
  const text = `Traceback (most recent call last):
  File "${LIB}/tasks.py", line 520, in wait_for
    return await fut
asyncio.exceptions.CancelledError

The above exception was the direct cause of the following exception:

Traceback (most recent call last):
  File "/srv/app.py", line 9, in main
    await asyncio.wait_for(job(), 2)
  File "${LIB}/timeouts.py", line 115, in __aexit__
    raise TimeoutError from exc_val
TimeoutError`;
  assert.deepEqual(errors(text), ['timeout', 'cancelled']);
  assert.deepEqual(errors('asyncio.exceptions.CancelledError'), ['cancelled']);
});

test('the bare name of an exception in a line of code does not hide where the traceback ends', () => {
  const text = `    with suppress(asyncio.TimeoutError):
>       loop = asyncio.get_running_loop()

tests/test_a.py:36: `;
  assert.deepEqual(errors(text), ['no-running-event-loop']);
});

const group = (
  inner: string,
  outer = '',
): string => `  + Exception Group Traceback (most recent call last):
${outer}  |   File "/srv/a.py", line 12, in <module>
  |     asyncio.run(main())
  | ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "/srv/a.py", line 8, in other
    |     return {}["x"]
    | KeyError: 'x'
    +---------------- 2 ----------------
    | Traceback (most recent call last):
    |   File "/srv/a.py", line 5, in work
    |     ${inner}
    +------------------------------------`;

test('what an exception group holds ranks above the group', () => {
  const text = group("rows = fetch()[0]\n    | TypeError: 'coroutine' object is not subscriptable");
  assert.deepEqual(errors(text), ['coroutine-object-is-not-subscriptable', 'group']);
});

test('a group that holds only other exceptions is named and stays below likely', () => {
  const { asyncio, matches } = matchReport(data, group('x.y\n    | AttributeError: y'));
  assert.equal(asyncio, false);
  assert.equal(matches[0]?.slug, 'group');
});

test('frames above a group speak for what it holds', () => {
  const inner =
    'asyncio.run(x())\n    | RuntimeError: asyncio.run() cannot be called from a running event loop';
  const outer =
    '  |   File "/lib/site-packages/ipykernel/kernel.py", line 3, in run\n  |     await x\n';
  const match = first(group(inner, outer));
  assert.equal(match.slug, 'nested-run');
  assert.match(match.reason, /ipykernel/);
});

test('the exception below a wrapper’s line ranks above the wrapper', () => {
  const text = `Exception in callback Reader.done(<Task finished>)
handle: <Handle Reader.done(<Task finished>)>
Traceback (most recent call last):
  File "/srv/r.py", line 20, in done
    asyncio.create_task(self.retry())
RuntimeError: no running event loop`;
  assert.deepEqual(errors(text), ['no-running-event-loop', 'callback']);
});

test('of several tracebacks the first known one is the root, and a warning follows', () => {
  const text = `sys:1: RuntimeWarning: coroutine 'close' was never awaited
Traceback (most recent call last):
  File "/srv/a.py", line 3, in f
    x["a"]
KeyError: 'a'
Traceback (most recent call last):
  File "/srv/a.py", line 9, in g
    loop.run_until_complete(main())
RuntimeError: Event loop is closed
Traceback (most recent call last):
  File "/srv/a.py", line 30, in h
    asyncio.create_task(x())
RuntimeError: no running event loop`;
  assert.deepEqual(errors(text), [
    'event-loop-is-closed',
    'no-running-event-loop',
    'coroutine-was-never-awaited',
  ]);
});

test('what a person writes beside a message decides between its causes, and is quoted', () => {
  const message = 'RuntimeError: Task <Task a> got Future <Future b> attached to a different loop';
  const plain = first(message);
  assert.equal(plain.kind, 'error');
  const told = first(`a lock and a semaphore of the module are shared by all my jobs\n${message}`);
  assert.equal(told.slug, 'primitive-from-another-loop');
  assert.match(told.reason, /the text beside it says .*"semaphore"/);
  assert.ok(told.confidence < 0.85);
});

test('words that only repeat the message decide nothing', () => {
  const message = 'RuntimeError: Task <Task a> got Future <Future b> attached to a different loop';
  assert.equal(first(`it says got future attached to a different loop\n${message}`).kind, 'error');
});

test('a short text names its error only where it is all there is', () => {
  assert.deepEqual(errors('__enter__'), ['context-manager-protocol']);
  assert.deepEqual(errors('the class has an __enter__ and an __exit__ of its own'), []);
});

test('a decisive text about asyncio names its cause where no message is known', () => {
  const clue = {
    text: 'packages/asyncio/',
    because: 'another package hides asyncio',
    weight: 3 as const,
  };
  const shadowed = {
    ...data,
    errors: [
      ...data.errors,
      {
        slug: 'shadow',
        title: 'shadow',
        aliases: [],
        edges: [{ cause: 'asyncio-shadowed', clues: [clue] }],
      },
    ],
  };
  const text =
    '  File "/usr/lib/python3/dist-packages/asyncio/selectors.py", line 39\nSyntaxError: invalid syntax';
  const [match] = matchReport(shadowed, text).matches;
  assert.equal(match?.slug, 'asyncio-shadowed');
  assert.equal(match.reason, 'Line 1 decides: another package hides asyncio.');
  assert.deepEqual(match.lines, [1]);
  assert.deepEqual(matchReport(data, text).matches, []);
});
