import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeScale } from './time-scale.ts';
import { sampleTrace, STUCK } from './timeline.testing.ts';

const lasting = (length: number) => sampleTrace({ length, lanes: [{ name: 'main' }] });

test('both runs of a pair get one scale, rounded up to its step', () => {
  assert.deepEqual(timeScale([lasting(652), lasting(454)]), { step: 100, end: 700 });
});

test('a short run fills its picture', () => {
  assert.deepEqual(timeScale([lasting(12)]), { step: 2, end: 12 });
  const { step, end } = timeScale([lasting(0.31)]);
  assert.ok(Math.abs(step - 0.05) < 1e-9 && Math.abs(end - 0.35) < 1e-9);
});

test('a run of no length has a scale', () => {
  assert.ok(timeScale([lasting(0)]).end > 0);
});

test('a run that nothing can wake goes on in its picture', () => {
  assert.ok(timeScale([STUCK]).end > STUCK.length * 1.2);
});

test('a run ended at its limit is cut where the other has nothing new to show', () => {
  const endless = sampleTrace({ length: 5000, ended: 'limit', lanes: [{ name: 'main' }] });
  assert.ok(timeScale([endless, lasting(50)]).end <= 70);
  assert.equal(timeScale([endless]).end, 5000);
});

test('of a run ended at its limit the last event is shown', () => {
  const lanes = [{ name: 'main', cancels: [400] }];
  const endless = sampleTrace({ length: 5000, ended: 'limit', lanes });
  const { end } = timeScale([endless, lasting(50)]);
  assert.ok(end > 400 && end < 800);
});
