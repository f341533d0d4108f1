import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from '../checks/sample-content.testing.ts';
import { questionView } from './question-view.ts';

test('a question is reached by the first way that leads to it', () => {
  const { question, most, way, node, answers } = questionView(sampleContent(), 'error');
  assert.deepEqual([question, most, way], ['Which one?', 2, 'error']);
  assert.deepEqual(
    node.steps.map(({ answer, path }) => [answer, path]),
    [['An error', '/diagnose/']],
  );
  assert.equal(answers[0]?.leads[0]?.path, '/errors/event-loop-is-closed/#which');
});

test('the first question has no answers before it, and an unknown one is refused', () => {
  const view = questionView(sampleContent(), 'start');
  assert.deepEqual([view.way, view.most, view.node.steps], ['start', 2, []]);
  assert.throws(() => questionView(sampleContent(), 'gone'), /There is no question 'gone'/);
});
