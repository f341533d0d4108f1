import assert from 'node:assert/strict';
import { test } from 'node:test';
import { causeSchema } from '../lib/schemas/cause.ts';
import { errorSchema } from '../lib/schemas/error.ts';
import { messageSchema } from '../lib/schemas/message.ts';
import { symptomSchema } from '../lib/schemas/symptom.ts';
import { GROUP_NAMES } from '../lib/matcher/clue-groups.ts';
import { buildMatcherData } from './matcher-data.ts';
import { readContent } from './read-content.ts';

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
  phrases: ['lock freezes', 'queue is blocked', 'my job hangs'],
  tempting: [{ fix: 'try again', gives: 'the same', run: 'x-run' }],
  browser: true,
  sources,
});

const symptom = symptomSchema.parse({
  title: 'It hangs',
  meaning: 'Nothing runs any more.',
  phrases: Array.from({ length: 8 }, (_, n) => `hangs for ever ${'x'.repeat(n + 2)}`),
  causes: [{ cause: 'reused', sign: 'the second job never starts', check: 'print it' }],
  sources,
});
const data = buildMatcherData({
  messages: new Map([['closed', message]]),
  errors: new Map([['loop-closed', error]]),
  causes: new Map([['reused', cause]]),
  symptoms: new Map([['hangs', symptom]]),
});

test('joins messages to their error and leaves out what has no page', () => {
  assert.deepEqual(
    data.messages.map(({ template, error: owner }) => [template, owner]),
    [['Event loop is closed', 'loop-closed']],
  );
  assert.deepEqual(data.errors[0]?.edges, [{ cause: 'reused', clues: [] }]);
  assert.equal(data.causes[0]?.fix, 'Run once.');
  assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
});

test('a cause has the words of its phrases, its meaning and what symptoms say of it', () => {
  const words = String(data.causes[0]?.words).split(' ');
  for (const word of ['hang', 'queu', 'job', 'second', 'neverrun']) assert.ok(words.includes(word));
  assert.deepEqual(words, [...new Set(words)].sort());
});

test('a message keeps the end of its source that a traceback shows, and an id only for a clue', () => {
  const one = (source: string, clues: object[] = []): object | undefined => {
    const page = { ...error, causes: [{ ...error.causes[0]!, clues }] } as typeof error;
    return buildMatcherData({
      messages: new Map([['closed', { ...message, template: 'It failed', source }]]),
      errors: new Map([['loop-closed', page]]),
      causes: new Map([['reused', cause]]),
      symptoms: new Map(),
    }).messages[0];
  };
  const plain = { template: 'It failed', type: 'RuntimeError', kind: 'exception' };
  const own = { error: 'loop-closed' };
  assert.deepEqual(one('Lib/asyncio/runners.py:run'), {
    ...plain,
    source: 'asyncio/runners.py:run',
    ...own,
  });
  assert.deepEqual(one('Objects/call.c:f'), { ...plain, ...own });
  assert.deepEqual(one('Modules/selectmodule.c:select'), { ...plain, common: true, ...own });
  assert.deepEqual(one('redis/connection.py:f'), { ...plain, common: true, ...own });
  assert.deepEqual(one('redis/asyncio/connection.py:f'), { ...plain, ...own });
  const clue = { message: 'closed', because: 'it is so', weight: 2 };
  assert.deepEqual(one('Objects/call.c:f', [clue]), { id: 'closed', ...plain, ...own });
});

test('every group that a clue names exists', () => {
  const { errors, symptoms } = readContent();
  for (const [slug, { causes }] of [...errors, ...symptoms]) {
    for (const { library = '', code = '' } of causes.flatMap(({ clues }) => clues)) {
      const used = [
        ...library.split('|').map((name) => [name, GROUP_NAMES.library] as const),
        ...code.split(' | ').map((name) => [name, GROUP_NAMES.code] as const),
      ];
      for (const [part, names] of used) {
        const name = /^@(\w+)$/.exec(part.trim())?.[1];
        assert.ok(name === undefined || names.includes(name), `${slug} names the group ${part}`);
      }
    }
  }
});
