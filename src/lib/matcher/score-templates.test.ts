import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageSchema } from '../schemas/message.ts';
import { readFixtureData } from './read-fixture.testing.ts';
import { scoreTemplates } from './score-templates.ts';

const data = readFixtureData();
const message = messageSchema.parse({
  template: "coroutine '{qualname}' was never awaited",
  type: 'RuntimeWarning',
  kind: 'warning',
  versions: ['3.14'],
  provenance: { kind: 'run' },
  values: { qualname: 'Bot.load' },
});
const output = {
  name: 'x',
  text: "a\n/srv/a.py:3: RuntimeWarning: coroutine 'f' was never awaited\n  f()",
  message: { template: message.template, type: message.type, error: 'coroutine-was-never-awaited' },
  first: true,
};

test('asks for a message with its type, without it, and as recorded', () => {
  const owned = [[message, 'coroutine-was-never-awaited']] as const;
  assert.deepEqual(scoreTemplates(data, owned, [output]), { tried: 3, misses: [] });
});

test('a message that names another page first is a miss', () => {
  const { tried, misses } = scoreTemplates(data, [[message, 'event-loop-is-closed']], []);
  assert.equal(tried, 2);
  assert.deepEqual(misses[0], {
    text: "RuntimeWarning: coroutine 'Bot.load' was never awaited",
    named: 'coroutine-was-never-awaited',
    wanted: 'event-loop-is-closed',
  });
});
