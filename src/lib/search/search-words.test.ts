import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTelling, queryWords, searchText } from './search-words.ts';

test('punctuation becomes blanks and names keep their underscores', () => {
  assert.equal(
    searchText("asyncio.run_until_complete(): 'Task' isn't done"),
    'asyncio run_until_complete task isnt done',
  );
  assert.equal(searchText('__aenter__'), 'aenter');
});

test('values of one program leave a pasted message', () => {
  assert.deepEqual(
    queryWords(
      "Task <Task pending name='Task-5' coro=<main() running at /srv/app.py:10>> got Future <Future pending> attached to a different loop",
    ),
    ['task', 'got', 'future', 'attached', 'different', 'loop'],
  );
  assert.deepEqual(queryWords('<Lock object at 0x7f0a5c1d2e90> is bound'), [
    'lock',
    'object',
    'bound',
  ]);
});

test('of a traceback the last line is asked for', () => {
  assert.deepEqual(
    queryWords(
      'Traceback (most recent call last):\n  File "a.py", line 3, in <module>\n    go()\nRuntimeError: no running event loop',
    ),
    ['runtimeerror', 'no', 'running', 'event', 'loop'],
  );
});

test('words that every page says are dropped unless there are no others', () => {
  assert.deepEqual(queryWords('how do I fix the asyncio error create_task'), ['create_task']);
  assert.deepEqual(queryWords('asyncio'), ['asyncio']);
  assert.deepEqual(queryWords('  \n ?! '), []);
  assert.equal(isTelling('0x7f612fcad390'), false);
});

test('a query has at most twelve words', () => {
  assert.equal(
    queryWords(Array.from({ length: 50 }, (_, i) => `w${'x'.repeat(i)}`).join(' ')).length,
    12,
  );
});
