import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showsMessage } from './shown-messages.ts';

const closed = {
  template: 'Event loop is closed',
  type: 'RuntimeError',
  kind: 'exception',
} as const;
const awaited = {
  template: "coroutine '{name}' was never awaited",
  type: 'RuntimeWarning',
  kind: 'warning',
} as const;

test('an exception is found on its own line, behind a module and in an exception group', () => {
  assert.ok(showsMessage('Traceback\nRuntimeError: Event loop is closed\n', closed));
  assert.ok(showsMessage('  | my.RuntimeError: Event loop is closed', closed));
});

test('another type, a longer text or a quotation is not the message', () => {
  assert.ok(!showsMessage('ValueError: Event loop is closed', closed));
  assert.ok(!showsMessage('RuntimeError: Event loop is closed now', closed));
  assert.ok(!showsMessage('NotRuntimeError: Event loop is closed', closed));
});

test('a warning is found behind the place that raised it', () => {
  assert.ok(
    showsMessage("wrong.py:7: RuntimeWarning: coroutine 'main' was never awaited", awaited),
  );
  assert.ok(showsMessage("<sys>:0: RuntimeWarning: coroutine 'main' was never awaited", awaited));
});

test('a log line is compared without its level', () => {
  const log = {
    template: 'Executing {handle} took {s} seconds',
    type: 'WARNING',
    kind: 'log',
  } as const;
  assert.ok(showsMessage('Executing <Task x> took 0.2 seconds', log));
});

test('an exception without a text is found by its type, behind a module too', () => {
  const bare = { template: 'TimeoutError', type: 'TimeoutError', kind: 'exception' } as const;
  assert.ok(showsMessage('Traceback\nTimeoutError\n', bare));
  assert.ok(showsMessage('asyncio.exceptions.TimeoutError', bare));
  assert.ok(!showsMessage('MyTimeoutError', bare));
});
