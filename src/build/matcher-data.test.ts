import assert from 'node:assert/strict';
import { test } from 'node:test';
import { causeSchema } from '../lib/schemas/cause.ts';
import { errorSchema } from '../lib/schemas/error.ts';
import { messageSchema } from '../lib/schemas/message.ts';
import { buildMatcherData } from './matcher-data.ts';

const sources = [{ title: 'docs', url: 'https://docs.python.org/3/' }];
const message = messageSchema.parse({
  template: 'Event loop is closed',
  type: 'RuntimeError',
  kind: 'exception',
  versions: ['3.14'],
  provenance: { kind: 'run' },
});
const edge = (cause: string): object => ({ cause, sign: 'it is seen', check: 'print it' });
const error = errorSchema.parse({
  title: 'RuntimeError: Event loop is closed',
  kind: 'exception',
  meaning: 'The loop was closed.',
  messages: ['closed', 'unknown'],
  causes: [edge('reused'), edge('not-written')],
  sources,
});
const cause = causeSchema.parse({
  title: 'A closed loop is used',
  meaning: 'It is used again.',
  fix: 'Run once.',
  environments: ['script'],
  phrases: ['one two', 'two three', 'three four'],
  tempting: [{ fix: 'try again', gives: 'the same', run: 'x-run' }],
  browser: true,
  sources,
});

test('joins messages to their error and leaves out what has no page', () => {
  const data = buildMatcherData({
    messages: new Map([['closed', message]]),
    errors: new Map([['loop-closed', error]]),
    causes: new Map([['reused', cause]]),
    symptoms: new Map(),
  });
  assert.deepEqual(
    data.messages.map(({ id, error: owner }) => [id, owner]),
    [['closed', 'loop-closed']],
  );
  assert.deepEqual(data.errors[0]?.edges, [{ cause: 'reused', clues: [] }]);
  assert.equal(data.causes[0]?.fix, 'Run once.');
  assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
});
