import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteContent } from '../schemas/site-content.ts';
import { problems, testBreakages } from './breakages.testing.ts';
import { sampleContent } from './sample-content.testing.ts';

const error = (c: SiteContent) => c.errors.get('event-loop-is-closed')!;
const cause = (c: SiteContent) => c.causes.get('closed-loop')!;
const pair = (c: SiteContent) => c.pairs.get('closed-loop')!;
const message = (c: SiteContent) => c.messages.get('loop-is-closed')!;
const question = (c: SiteContent, id: string) => c.questions.get(id)!;

const runs = (c: SiteContent) => c.evidence.causes.get('closed-loop')!.programs;

test('the sample keeps every rule', () => {
  assert.deepEqual(problems(sampleContent()), []);
});

test('a pair of third-party packages may lack the versions without a wheel, another may not', () => {
  const content = sampleContent();
  for (const program of Object.values(runs(content))) {
    for (const { versions } of [...program.plain, ...(program.observed ?? [])]) versions.pop();
  }
  message(content).versions.pop();
  assert.match(problems(content)[0] ?? '', /no run on 3\.15 is recorded/);
  pair(content).requirements = 'aiohttp==3.14.3';
  assert.deepEqual(problems(content), []);
});

test('a claim on third-party packages may lack the versions without a wheel, another may not', () => {
  const content = sampleContent();
  content.evidence.claims.get('close-first')!.programs['close-first.py']!.plain[0]!.versions.pop();
  assert.match(problems(content)[0] ?? '', /close-first\.py: no run on 3\.15 is recorded/);
  content.claimRequirements.set('close-first', 'httpx==0.28.1');
  assert.deepEqual(problems(content), []);
});

testBreakages([
  [
    'a lock of no claim',
    (c) => c.claimRequirements.set('close-frist', 'httpx==0.28.1'),
    /claims\/close-frist\.requirements\.txt: there is no close-frist\.py/,
  ],
  [
    'an edge to no cause',
    (c) => (error(c).causes[0]!.cause = 'closed-lop'),
    /event-loop-is-closed\.mdx: causes\[0\]\.cause names 'closed-lop', which is no cause; did you mean 'closed-loop'\?/,
  ],
  [
    'a symptom edge to no cause',
    (c) => (c.symptoms.get('nothing-happens')!.causes[0]!.cause = 'x'),
    /symptoms\/nothing-happens\.mdx: causes\[0\]\.cause names 'x', which is no cause\./,
  ],
  [
    'a clue to no message',
    (c) => (error(c).causes[0]!.clues[0]!.message = 'gone'),
    /clues\[0\]\.message names 'gone', which is no message/,
  ],
  [
    'a page with an unknown message',
    (c) => error(c).messages.push('loop-is-close'),
    /messages\[1\] names 'loop-is-close'.*did you mean 'loop-is-closed'/,
  ],
  [
    'a tempting fix with the run of no claim',
    (c) => (cause(c).tempting[0]!.run = 'close-frist'),
    /index\.mdx: tempting\[0\]\.run names 'close-frist', which is no claim; did you mean 'close-first'/,
  ],
  [
    'an unknown related error',
    (c) => error(c).related.push({ error: 'x', how: 'often follows' }),
    /related\[0\]\.error names 'x', which is no error/,
  ],
  [
    'an unknown related cause',
    (c) => cause(c).related.push('y'),
    /related\[0\] names 'y', which is no cause/,
  ],
  [
    'an expectation of no message',
    (c) => pair(c).expectation.wrong[0]!.messages.push('z'),
    /expected\.json: wrong\[0\]\.messages\[1\] names 'z'/,
  ],
  [
    'a claim on no page',
    (c) => (c.claims.get('close-first')!.page = 'causes/none'),
    /claims\/close-first\.json: page names 'none', which is no page/,
  ],
  [
    'a claim that shows no message',
    (c) => c.claims.get('close-first')!.runs[0]!.messages.push('q'),
    /runs\[0\]\.messages\[0\] names 'q'/,
  ],
  ['no first question', (c) => c.questions.delete('start'), /questions\/start\.json is missing/],
  [
    'an answer to no question',
    (c) => (question(c, 'start').answers[0]!.next = 'gone'),
    /start\.json: answers\[0\]\.next names 'gone', which is no question/,
  ],
  [
    'an answer to no page',
    (c) => question(c, 'error').answers[0]!.pages!.push('errors/gone'),
    /error\.json: answers\[0\]\.pages names 'errors\/gone'/,
  ],
  [
    'a cycle',
    (c) => Object.assign(question(c, 'error').answers[1]!, { next: 'start', pages: undefined }),
    /error\.json: an answer leads back to 'start': start > error > start/,
  ],
  [
    'a question out of reach',
    (c) => c.questions.set('lost', structuredClone(question(c, 'error'))),
    /lost\.json: no answer leads to 'lost'/,
  ],
  [
    'an error out of reach',
    (c) => (question(c, 'error').answers[0]!.pages = ['symptoms/nothing-happens']),
    /event-loop-is-closed\.mdx: no question leads to it/,
  ],
  [
    'a message without an owner',
    (c) => c.messages.set('other', { ...message(c), template: 'no such text' }),
    /messages\/other\.json: no error page lists 'other'/,
  ],
  [
    'a message with two owners',
    (c) => c.errors.set('twin', { ...error(c), title: 'twin' }),
    /'loop-is-closed' is listed by event-loop-is-closed and twin/,
  ],
  [
    'a title that is not its message',
    (c) => (error(c).title = 'RuntimeError: Event lop is closed'),
    /event-loop-is-closed\.mdx: title is not the text of its first message, '\{what\} loop is closed'/,
  ],
  [
    'a placeholder without a value',
    (c) => (message(c).values = {}),
    /loop-is-closed\.json: values has no 'what'/,
  ],
  [
    'two messages with one text',
    (c) => c.messages.set('other', { ...message(c), template: '{x} loop is closed' }),
    /is the same text as that of 'loop-is-closed'/,
  ],
  [
    'two pages with one title',
    (c) => (cause(c).title = error(c).title),
    /title '.*' is already that of content\/causes\/closed-loop\/index\.mdx/,
  ],
  [
    'two causes with one fix',
    (c) => c.causes.set('b', { ...cause(c), title: 'b', phrases: ['x x', 'y y', 'z z'] }),
    /causes\/b\/index\.mdx: fix '.*' is already that/,
  ],
  [
    'a phrase on two pages',
    (c) => (cause(c).phrases[0] = 'symptom says this 1'),
    /phrases 'symptom says this 1' is already that/,
  ],
  [
    'a slug of two kinds',
    (c) => c.errors.set('closed-loop', { ...error(c), title: 't', messages: [] }),
    /slug 'closed-loop' is already that/,
  ],
  [
    'a cause that nothing leads to',
    (c) => c.causes.set('alone', { ...cause(c), noPair: 'none' }),
    /causes\/alone\/index\.mdx: no error and no symptom leads to it/,
  ],
]);
