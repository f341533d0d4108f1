import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionSchema, type Question } from '../schemas/question.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { testBreakages } from './breakages.testing.ts';

const PAGE = 'symptoms/nothing-happens';

function asks(...leads: object[]): Question {
  return questionSchema.parse({
    question: 'Which?',
    answers: leads.map((lead, i) => ({ text: `answer ${i}`, proof: `line ${i}`, ...lead })),
  });
}

/** Leads to a question from the second one of the sample. */
function hang(content: SiteContent, id: string, question: Question): void {
  content.questions.get('error')!.answers.push({ text: 'More', proof: 'go on', next: id });
  content.questions.set(id, question);
}

const leaf = (): Question => asks({ pages: [PAGE] }, { pages: ['errors/event-loop-is-closed'] });

testBreakages([
  [
    'a question with the reserved id',
    (c) => {
      hang(c, 'none-of-these', leaf());
    },
    /questions\/none-of-these\.json: 'none-of-these' is the page for whom no answer fits/,
  ],
  [
    'a symptom out of reach',
    (c) => {
      c.questions.get('start')!.answers[1]!.pages = ['errors/event-loop-is-closed'];
      c.questions.get('error')!.answers.pop();
    },
    /symptoms\/nothing-happens\.mdx: no question leads to it/,
  ],
  [
    'a page that only a question out of reach leads to',
    (c) => {
      c.questions.get('error')!.answers[0]!.pages = ['symptoms/nothing-happens'];
      c.questions.set('lost', leaf());
    },
    /event-loop-is-closed\.mdx: no question leads to it/,
  ],
  [
    'a question on the fifth level',
    (c) => {
      hang(c, 'third', asks({ pages: [PAGE] }, { next: 'fourth' }));
      c.questions.set('fourth', asks({ pages: [PAGE] }, { next: 'fifth' }));
      c.questions.set('fifth', leaf());
    },
    /questions\/fifth\.json: 'fifth' is 5 levels deep; at most 4/,
  ],
  [
    'a question that leads to itself',
    (c) => {
      hang(c, 'loop', asks({ pages: [PAGE] }, { next: 'loop' }));
    },
    /questions\/loop\.json: an answer leads back to 'loop': start > error > loop > loop/,
  ],
  [
    'two answers to one place',
    (c) => {
      c.questions.get('error')!.answers[1]!.pages!.push('errors/event-loop-is-closed');
    },
    /questions\/error\.json: answers\[0\] and answers\[1\] both lead to 'errors\/event-loop-is-closed'/,
  ],
]);

test('an answer that leads nowhere or two ways is refused', () => {
  for (const lead of [{}, { pages: [] }, { next: 'error', pages: [PAGE] }]) {
    const { success, error } = questionSchema.safeParse({
      question: 'Which?',
      answers: [
        { text: 'One', proof: 'first', pages: [PAGE] },
        { text: 'Two', proof: 'second', ...lead },
      ],
    });
    assert.equal(success, false);
    assert.match(error.issues[0]!.message, /leads nowhere or two ways/);
  }
});
