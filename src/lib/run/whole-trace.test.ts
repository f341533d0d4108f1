import assert from 'node:assert/strict';
import { test } from 'node:test';
import { traceSchema } from '../schemas/trace.ts';
import { wholeTrace, type WrittenTrace } from './whole-trace.ts';

test('a trace gets the lists that were left out, as a recorded one does', () => {
  const lane = { kind: 'task', name: 'main', created: 0, steps: [{ from: 0, to: 3 }] } as const;
  const trace: WrittenTrace = {
    python: '3.14.2',
    length: 3,
    ended: 'exit',
    lanes: [
      { ...lane, steps: [...lane.steps] },
      { ...lane, steps: [], name: 'work', waits: [{ from: 1, for: 'Lock.acquire' }], cancels: [2] },
    ],
  };
  assert.deepEqual(wholeTrace(trace), traceSchema.parse(trace));
});
