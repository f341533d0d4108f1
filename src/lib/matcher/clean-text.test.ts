import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanText } from './clean-text.ts';

const MESSAGE = 'RuntimeError: Event loop is closed';

const decorated: Record<string, string> = {
  'nothing around it': MESSAGE,
  'an ISO time, a level and a logger': `2026-03-04 09:15:11,118 - ERROR - asyncio - ${MESSAGE}`,
  'a time in brackets': `[2026-03-04T09:15:11.118Z] ERROR: ${MESSAGE}`,
  'an American date': `03/04/2026 16:20:17 - WARNING - asyncio - ${MESSAGE}`,
  'logging.basicConfig': `ERROR:asyncio:${MESSAGE}`,
  'a thread and a logger in brackets': `2026-03-04 08:11:03 ERROR (MainThread) [homeassistant.core] ${MESSAGE}`,
  syslog: `Sep 21 10:03:27 node mon3[69475]: ${MESSAGE}`,
  'docker compose': `web-1  | ${MESSAGE}`,
  Heroku: `2026-03-04T09:14:02.319688+00:00 app[worker.1]: ${MESSAGE}`,
  Kubernetes: `2026-03-04T09:14:02.319688123Z stderr F ${MESSAGE}`,
  loguru: `2026-03-04 09:14:02.319 | ERROR    | app.jobs:run:12 - ${MESSAGE}`,
  colours: `\u001b[1;31mRuntimeError\u001b[0m: Event loop is closed\u001b[0m`,
  'colours without their escape': `[1;31mRuntimeError[0m: Event loop is closed`,
  'a rich box': `│ ${MESSAGE}            │`,
  pytest: `E       ${MESSAGE}`,
  'a mail quoted twice': `> > ${MESSAGE}`,
  'an exception group': `  | ${MESSAGE}`,
  'invisible marks': `\u202e\u200bRuntimeError: Event\u2060 loop is closed\u0000`,
  HTML: `<pre>${MESSAGE}</pre>`,
};

for (const [name, text] of Object.entries(decorated)) {
  test(`takes off ${name}`, () => {
    assert.equal(cleanText([{ text, number: 1 }])[0]?.text, MESSAGE);
  });
}

test('marks the line that failed', () => {
  const marked = (text: string): boolean | undefined => cleanText([{ text, number: 1 }])[0]?.marked;
  assert.equal(marked('----> 3 asyncio.run(main())'), true);
  assert.equal(marked('>       asyncio.run(main())'), true);
  assert.equal(marked('    asyncio.run(main())'), false);
});

test('keeps what is no decoration', () => {
  for (const text of [
    'asyncio.exceptions.TimeoutError: late',
    'Error: It looks like you are using the Sync API',
    '<Task pending name=1>',
    'main.py:12: RuntimeWarning: x',
  ]) {
    assert.equal(cleanText([{ text, number: 1 }])[0]?.text, text);
  }
});
