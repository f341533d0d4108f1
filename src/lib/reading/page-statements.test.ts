import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from '../checks/sample-content.testing.ts';
import { allPages, pageStatements } from './page-statements.ts';

test('a cause says its fields and its sentences, and rests on its programs, claims and sources', () => {
  const content = sampleContent();
  content.prose.set(
    'causes/closed-loop',
    '## Why\n\nA loop closes once. <Message id="loop-is-closed" /> says\nso.\n\n```python\nloop.close()\n```\n',
  );
  const page = pageStatements(content, { kind: 'cause', slug: 'closed-loop' });
  const texts = page.statements.map(({ field, text }) => `${field}: ${text}`);
  assert.ok(texts.includes('fix: Close it last.'));
  assert.ok(texts.includes('notes: loop.close() -> too early'));
  assert.ok(texts.includes('tempting (close-first): never close it: a warning'));
  assert.deepEqual(
    texts.filter((text) => text.startsWith('text: ')),
    [
      'text: ## Why',
      'text: A loop closes once.',
      'text: <Message id="loop-is-closed" /> says so.',
      'text: ```python\nloop.close()\n```',
    ],
  );
  const names = page.backing.map(({ name }) => name);
  assert.ok(names.includes('cause closed-loop (wrong.py)'));
  assert.ok(names.some((name) => name.startsWith('claim close-first')));
  assert.ok(names.includes('message loop-is-closed'));
  assert.deepEqual(page.backing.at(-1)?.results, [
    content.causes.get('closed-loop')!.sources[0]!.url,
  ]);
});

test('an error and a symptom say the sign and the check of each cause, a guide its choices', () => {
  const content = sampleContent();
  const said = allPages(content).map((name) => pageStatements(content, name).statements);
  assert.equal(said.length, 4);
  const fields = said.map((statements) => new Set(statements.map(({ field }) => field)));
  assert.ok(fields[0]!.has('sign of closed-loop') && fields[0]!.has('check of closed-loop'));
  assert.ok(fields[2]!.has('sign of closed-loop'));
  assert.ok(fields[3]!.has('choices'));
});

test('a page that is not there is named', () => {
  assert.throws(
    () => pageStatements(sampleContent(), { kind: 'cause', slug: 'x' }),
    /no cause 'x'/,
  );
});
