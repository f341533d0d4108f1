import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from '../checks/sample-content.testing.ts';
import { browserView } from './browser-view.ts';

test('programs are counted, and one that differs comes with its reason and its page', () => {
  const content = sampleContent();
  const { evidence, differences } = content.browser;
  const program = evidence!.equal.shift()!;
  evidence!.different.push(program);
  differences.push({ program, reason: 'There are no threads here.' });
  assert.deepEqual(browserView(content), {
    pyodide: '314.0.7',
    python: '3.14.2',
    comparedWith: '3.14.8',
    run: 2,
    equal: 1,
    different: [
      {
        path: '/evidence/closed-loop/',
        name: 'closed-loop/wrong.py',
        reason: 'There are no threads here.',
      },
    ],
  });
});

test('without a record there is nothing to show', () => {
  const content = sampleContent();
  content.browser.evidence = undefined;
  assert.equal(browserView(content), undefined);
});
