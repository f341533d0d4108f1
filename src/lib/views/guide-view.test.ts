import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from '../checks/sample-content.testing.ts';
import { guideLinks, guideRows, guideRunView, guideView } from './guide-view.ts';

test('a guide names its causes, and each of them names the guide', () => {
  const content = sampleContent();
  assert.deepEqual(guideView(content, 'closing').causes, [
    { title: 'Work is given to a closed loop', path: '/causes/closed-loop/' },
  ]);
  assert.deepEqual(guideLinks(content, 'closed-loop'), [
    { title: 'When do I close a loop?', path: '/guides/closing/' },
  ]);
});

test('a cause that no guide names has no guides', () => {
  assert.deepEqual(guideLinks(sampleContent(), 'another'), []);
});

test('a guide names the versions of the runs that it shows, oldest first', () => {
  const { versions, facts } = guideView(sampleContent(), 'closing');
  assert.equal(versions[0], '3.10.13');
  assert.equal(versions.at(-1), '3.15.0');
  assert.deepEqual(
    facts.map(({ value }) => value),
    ['2', 'checked on 6 versions'],
  );
});

test('a claim that the prose shows is not repeated below it', () => {
  const content = sampleContent();
  content.claims.get('close-first')!.page = 'guides/closing';
  assert.deepEqual(guideView(content, 'closing').claims, []);
  content.prose.set('guides/closing', 'No run.');
  assert.deepEqual(
    guideView(content, 'closing').claims.map(({ said }) => said),
    ['Close it first.'],
  );
});

test('the index is in the order of use', () => {
  const content = sampleContent();
  const first = { ...content.guides.get('closing')!, title: 'What comes first?', order: 1 };
  content.guides.set('zero', first);
  assert.deepEqual(
    guideRows(content).map(({ path }) => path),
    ['/guides/zero/', '/guides/closing/'],
  );
});

test('a program of a cause has its notes and its cause, that of a claim what it answers', async () => {
  const content = sampleContent();
  const wrong = await guideRunView(content, { cause: 'closed-loop', program: 'wrong.py' });
  assert.deepEqual(
    [wrong.program.notes[0]?.says, wrong.cause?.path, wrong.claim, wrong.variants[0]?.exit],
    ['too early', '/causes/closed-loop/', undefined, 1],
  );
  const claim = await guideRunView(content, { claim: 'close-first' });
  assert.deepEqual(
    [claim.program.file, claim.claim?.instead, claim.cause, claim.variants[0]?.exit],
    ['close-first.py', 'Close it last.', undefined, 0],
  );
});
