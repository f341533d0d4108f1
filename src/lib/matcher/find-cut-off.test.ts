import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchReport } from './match-report.ts';
import { readFixtureData } from './read-fixture.testing.ts';

const data = readFixtureData();

function errors(text: string): string[] {
  return matchReport(data, text)
    .matches.filter(({ kind }) => kind === 'error')
    .map(({ slug }) => slug);
}

const LOOP = '/usr/lib/python3.10/asyncio/base_events.py';
const halves: [string, string, string][] = [
  [
    'a call of asyncio.run under a Jupyter head of the right type',
    `RuntimeError                              Traceback (most recent call last)
File ~/job/bot.py:9
----> 9 client.run('')

File ~/venv/lib/python3.11/site-packages/chat/client.py:86, in Client.run(self, token)
     85 try:
---> 86     asyncio.run(self.start(token))
     87 except KeyboardInterrupt:`,
    'asyncio-run-cannot-be-called',
  ],
  [
    'a private check that is called in the last line',
    `  File "/srv/job.py", line 3, in job
    loop.run_until_complete(work())
  File "${LOOP}", line 622, in run_until_complete
    self._check_running()`,
    'this-event-loop-is-already-running',
  ],
  [
    'a check that older versions made inside run_forever, under a head of its type',
    `RuntimeError                              Traceback (most recent call last)
~/lib/python3.6/asyncio/base_events.py in run_forever(self)
    410         if events._get_r`,
    'this-event-loop-is-already-running',
  ],
  [
    'a call in pytest’s marked line, above the repr of a task',
    `>       reply = asyncio.get_running_loop()

tests/test_a.py:36: 
_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _

fut = <Task cancelled coro=<Condition.wait() done, defined at /x/asyncio/locks.py:325>>`,
    'no-running-event-loop',
  ],
  [
    'get_event_loop, which raises nothing else',
    `│ /srv/app/serve.py:18 in serve           │
│ ❱ 18 │   loop = asyncio.get_event_loop() │`,
    'there-is-no-current-event-loop',
  ],
  [
    'the beginning of the message in the raise statement',
    `  File "${LOOP}", line 582, in _check_running
    raise RuntimeError('This event loop is`,
    'this-event-loop-is-already-running',
  ],
  [
    'a message that breaks off after the repr of a task',
    `    await reply
RuntimeError: Task <Task pending name='Task-4' coro=<ask() running at /srv/a.py:3> cb=[_run_until`,
    'attached-to-a-different-loop',
  ],
  [
    'two letters of a message in the function that raises it',
    `  File "/usr/lib/python3.12/asyncio/tasks.py", line 417, in create_task
    loop = events.get_running_loop()
RuntimeError: no`,
    'no-running-event-loop',
  ],
];
for (const [name, text, slug] of halves) {
  test(`half a traceback is told by ${name}`, () => {
    const [first] = errors(text);
    assert.equal(first, slug);
    assert.ok((matchReport(data, text).matches[0]?.confidence ?? 1) < 0.85);
  });
}

const others: [string, string][] = [
  [
    'the stack of a running loop in a watchdog’s log',
    `Loop thread traceback (most recent call last):
  File "${LOOP}", line 596, in run_forever
    self._run_once()`,
  ],
  [
    'a head of another type',
    `ValueError                              Traceback (most recent call last)
File ~/job/bot.py:9
----> 9 asyncio.run(main())`,
  ],
  [
    'a call of asyncio.run without a type',
    '  File "/srv/job.py", line 3, in <module>\n    asyncio.run(main())',
  ],
];
for (const [name, text] of others) {
  test(`${name} is no half of an error`, () => {
    assert.deepEqual(errors(text), []);
  });
}

test('a cut message begins behind the type of its exception', () => {
  const cut = 'asyncio.run() cannot be called from';
  assert.deepEqual(errors(`RuntimeError: ${cut}`), ['asyncio-run-cannot-be-called']);
  assert.deepEqual(errors(`RuntimeError: no text holds ${cut}`), []);
  assert.deepEqual(errors(`TypeError: ${cut}`), []);
});
