import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseLanes } from './choose-lanes.ts';
import { sampleTrace } from './timeline.testing.ts';

const many = Array.from({ length: 20 }, (_, i) => ({ name: `check ${i + 1}` }));

test('a picture shows all of a few lanes', () => {
  const lanes = [{ name: 'main' }, { name: 'a' }, { name: 'time.sleep', kind: 'thread' as const }];
  assert.deepEqual(chooseLanes(sampleTrace({ lanes })), {
    loop: [0, 1],
    threads: [2],
    hidden: 0,
    like: '',
  });
});

test('of a crowd it shows main, who holds the loop, who failed first and who was latest, in their order', () => {
  const lanes = [{ name: 'main' }, ...many];
  lanes[7] = Object.assign(lanes[7]!, { steps: [{ from: 0, to: 90 }] });
  lanes[12] = Object.assign(lanes[12]!, { timers: [{ due: 10, ran: 95 }] });
  lanes[15] = Object.assign(lanes[15]!, { end: { at: 99, how: 'exception' } });
  const { loop, hidden, like } = chooseLanes(sampleTrace({ lanes }));
  assert.deepEqual(loop, [0, 1, 7, 12, 15]);
  assert.deepEqual([hidden, like], [16, 'check']);
});

test('lanes of several names are left out without a name', () => {
  const lanes = [{ name: 'main' }, ...many, { name: 'other' }, { name: 'another' }];
  assert.equal(chooseLanes(sampleTrace({ lanes })).like, '');
});
