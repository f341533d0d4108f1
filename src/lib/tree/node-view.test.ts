import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeView } from './node-view.ts';
import { TREE } from './tree.testing.ts';

test('the first question has no answers before it and no way back', () => {
  const { label, steps, back, title, heading } = nodeView(TREE, []);
  assert.equal(label, '1 · now, of at most 3');
  assert.deepEqual([steps, back], [[], undefined]);
  assert.deepEqual(heading, { text: 'What do you see?', isLiteral: false });
  assert.equal(title, 'Diagnose: what do you see? · asyncio Error Index');
});

test('a question knows the answers before it, each with the link that changes it', () => {
  const { label, steps, back, title } = nodeView(TREE, ['text', 'loop']);
  assert.equal(label, '3 · now, of at most 3');
  assert.deepEqual(steps, [
    { label: '1 · What do you see?', answer: 'A text', path: '/diagnose/', way: 'start' },
    {
      label: '2 · Which word is first?',
      answer: '`RuntimeError`',
      path: '/diagnose/text/',
      way: 'text',
    },
  ]);
  assert.deepEqual(back, { path: '/diagnose/text/', way: 'text', text: 'Back to question 2' });
  assert.equal(title, 'Which words follow? (A text > RuntimeError) · asyncio Error Index');
});

test('an answer says where it leads, and the whole way there', () => {
  const { body } = nodeView(TREE, ['text']);
  assert.ok(body.kind === 'question');
  assert.deepEqual(
    body.answers.map(({ label, leads }) => [label, leads.map(({ path, way }) => [path, way])]),
    [
      ['then asks', [['/diagnose/loop/', 'text,loop']]],
      [
        'leads to one of these pages',
        [
          ['/errors/closed/#which', 'text,errors/closed'],
          ['/symptoms/hangs/#which', 'text,symptoms/hangs'],
        ],
      ],
    ],
  );
  const last = nodeView(TREE, ['text', 'loop']).body;
  assert.ok(last.kind === 'question');
  assert.deepEqual(
    last.answers.map(({ label }) => label),
    ['leads to the error', 'leads to the symptom'],
  );
});

test('a table of signs leads on to each cause', () => {
  const { body, heading, label, back } = nodeView(TREE, ['text', 'loop', 'errors/closed']);
  assert.ok(body.kind === 'signs');
  assert.deepEqual(body.rows[0], {
    sign: 'the second run fails',
    check: 'print `loop`',
    title: 'A closed loop is used',
    path: '/causes/reused/',
    way: 'text,loop,errors/closed,reused',
  });
  assert.equal(body.page, '/errors/closed/');
  assert.deepEqual(heading, {
    text: 'RuntimeError: Loop is closed',
    isLiteral: true,
    type: 'RuntimeError',
  });
  assert.equal(label, 'now, the last step');
  assert.equal(back?.text, 'Back to question 3');
});

test('a fix tells the cause, what to do and how to be sure; it goes back to the signs', () => {
  const { body, steps, back, title } = nodeView(TREE, ['text', 'loop', 'errors/closed', 'reused']);
  assert.deepEqual(body, {
    kind: 'fix',
    page: '/causes/reused/',
    meaning: 'It is over.',
    fix: 'Use one `run`.',
    check: 'print `loop`',
  });
  assert.equal(steps.length, 4);
  assert.deepEqual(back, {
    path: '/errors/closed/#which',
    way: 'text,loop,errors/closed',
    text: 'Back to the signs',
  });
  assert.equal(steps[3]?.answer, 'the second run fails');
  assert.equal(title, 'A closed loop is used · asyncio Error Index');
});

test('a way that begins at a page has no questions before it', () => {
  const { steps, back, label, title, heading } = nodeView(TREE, ['symptoms/hangs']);
  assert.deepEqual([steps, back, label], [[], undefined, 'now']);
  assert.equal(title, 'It hangs in await: which cause is yours? · asyncio Error Index');
  assert.equal(heading.isLiteral, false);
  const fix = nodeView(TREE, ['symptoms/hangs', 'reused']);
  assert.deepEqual(
    fix.steps.map(({ label: step, way }) => [step, way]),
    [['The sign that is true', 'symptoms/hangs']],
  );
});
