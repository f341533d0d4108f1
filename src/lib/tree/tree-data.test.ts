import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from '../checks/sample-content.testing.ts';
import { treeData } from './tree-data.ts';

test('takes questions, signs and causes, as plain JSON', () => {
  const data = treeData(sampleContent());
  assert.deepEqual(data.questions['error']?.answers[0], {
    text: 'Closed',
    proof: 'the last line',
    pages: ['errors/event-loop-is-closed'],
  });
  assert.deepEqual(data.pages['errors/event-loop-is-closed'], {
    title: 'RuntimeError: Event loop is closed',
    type: 'RuntimeError',
    signs: [
      { cause: 'closed-loop', sign: 'the loop was closed', check: 'print(loop.is_closed())' },
    ],
  });
  assert.equal(data.pages['symptoms/nothing-happens']?.type, undefined);
  assert.deepEqual(data.causes['closed-loop'], {
    title: 'Work is given to a closed loop',
    meaning: 'The loop was closed before the call.',
    fix: 'Close it last.',
  });
  assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
});

test('a cause that has no page is left out, other known causes are kept', () => {
  const content = sampleContent();
  content.causes.clear();
  content.symptoms.get('nothing-happens')!.otherCauses = 'a full pipe';
  const data = treeData(content);
  assert.deepEqual(data.pages['symptoms/nothing-happens']!.signs, []);
  assert.equal(data.pages['symptoms/nothing-happens']?.otherCauses, 'a full pipe');
});
