import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../schemas/question.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { questionView } from './question-view.ts';

function content(questions: Record<string, Question>): SiteContent {
  const empty = new Map<string, never>();
  return {
    messages: empty,
    shows: empty,
    errors: empty,
    causes: empty,
    pairs: empty,
    symptoms: empty,
    guides: empty,
    questions: new Map(Object.entries(questions)),
    claims: empty,
    claimPrograms: empty,
    evidence: { causes: empty, messages: empty, claims: empty },
    prose: empty,
    publishedAddresses: [],
  };
}

const TREE = content({
  start: {
    question: 'What do you see?',
    answers: [
      { text: 'Text', proof: 'there are words', next: 'words' },
      { text: 'Nothing', proof: 'the screen is empty', pages: ['symptoms/hangs'] },
    ],
  },
  words: {
    question: 'Which words?',
    answers: [
      { text: 'These', proof: 'read them', pages: ['errors/these', 'errors/those'] },
      { text: 'Others', proof: 'read on', pages: ['errors/others'] },
    ],
  },
});

test('a question knows its place, the answers before it and where its answers lead', () => {
  const view = questionView(TREE, 'words');
  assert.equal(view.number, 2);
  assert.equal(view.most, 2);
  assert.deepEqual(view.path, [
    { question: 'What do you see?', answer: 'Text', path: '/diagnose/' },
  ]);
  assert.deepEqual(
    view.answers[0]?.leads.map(({ path }) => path),
    ['/errors/these/', '/errors/those/'],
  );
});

test('the first question has no path, and an unknown one is refused', () => {
  const view = questionView(TREE, 'start');
  assert.deepEqual([view.number, view.most, view.path.length], [1, 2, 0]);
  assert.equal(view.answers[0]?.leads[0]?.label, 'then asks');
  assert.throws(() => questionView(TREE, 'gone'), /There is no question 'gone'/);
});
