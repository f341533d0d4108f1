import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from './checks/sample-content.testing.ts';
import { guideWords, runsIn } from './guide-prose.ts';

test('runs are read in order, whatever the order of their attributes', () => {
  const prose = '<Run claim="a" />\n\n<Run program="wrong.py" cause="b" />\n\n<Message id="c" />\n';
  assert.deepEqual(runsIn(prose), [{ claim: 'a' }, { cause: 'b', program: 'wrong.py' }]);
});

test('a timeline shows a run', () => {
  const prose = '<Timeline cause="b" program="wrong.py" />';
  assert.deepEqual(runsIn(prose), [{ cause: 'b', program: 'wrong.py' }]);
});

test('programs, commands, components and addresses are no words to read', () => {
  const content = sampleContent();
  const before = guideWords(content, 'closing');
  const prose = content.prose.get('guides/closing') ?? '';
  content.prose.set(
    'guides/closing',
    `${prose}\n[here](/causes/closed-loop/) now\n\n\`\`\`python\nnot one word\n\`\`\`\n\n<Message id="loop-is-closed" />\n`,
  );
  assert.equal(guideWords(content, 'closing'), before + 2);
});

test('the table and the claims of a guide count', () => {
  const content = sampleContent();
  const before = guideWords(content, 'closing');
  content.guides.get('closing')!.choices[0]!.result += ' and two more';
  assert.equal(guideWords(content, 'closing'), before + 3);
  content.claims.get('close-first')!.said += ' Again.';
  assert.equal(guideWords(content, 'closing'), before + 4);
});
