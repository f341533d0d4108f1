import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from '../checks/sample-content.testing.ts';
import { llmsText, pageMarkdown } from './page-markdown.ts';

const PLACE = { site: 'https://example.org', base: '/' };

test('a cause as Markdown has its fix, its programs with outputs, and prose with full addresses', () => {
  const content = sampleContent();
  content.prose.set(
    'causes/closed-loop',
    '## Why\n\n<Message id="loop-is-closed" /> on <Versions message="loop-is-closed" />, see [the guide](/guides/closing/#x).\n',
  );
  const text = pageMarkdown(content, 'cause', 'closed-loop', PLACE);
  assert.match(text, /^# Work is given to a closed loop\n\nThe loop was closed before the call\./);
  assert.match(text, /\*\*Fix:\*\* Close it last\./);
  assert.match(text, /## Wrong\n\n```python\nimport asyncio/);
  assert.match(text, /## Correct[\s\S]*CPython 3\.15\.0, exit 0:\n\n```text\ndone\n```/);
  assert.match(text, /`RuntimeError: Event loop is closed` on 3\.10\.13/);
  assert.match(text, /\[the guide\]\(https:\/\/example\.org\/guides\/closing\/#x\)/);
  assert.doesNotMatch(text, /<[A-Z]\w+ /);
});

test('an error and a symptom have the table of signs, a guide its choices', () => {
  const content = sampleContent();
  const row = '| the loop was closed | print(loop.is_closed()) | [Work is given to a closed loop]';
  assert.ok(pageMarkdown(content, 'error', 'event-loop-is-closed', PLACE).includes(row));
  assert.ok(pageMarkdown(content, 'symptom', 'nothing-happens', PLACE).includes(row));
  assert.ok(
    pageMarkdown(content, 'guide', 'closing', PLACE).includes(
      '| one call | asyncio.run | it closes the loop |',
    ),
  );
});

test('an output with backticks gets a longer fence, a pipe in a cell is escaped', () => {
  const content = sampleContent();
  content.evidence.causes.get('closed-loop')!.programs['correct.py']!.plain[0]!.stdout =
    'a ``` b\n';
  content.symptoms.get('nothing-happens')!.causes[0]!.sign = 'a | b';
  assert.match(pageMarkdown(content, 'cause', 'closed-loop', PLACE), /\n````text\na ``` b\n````\n/);
  assert.match(pageMarkdown(content, 'symptom', 'nothing-happens', PLACE), /\| a \\\| b \|/);
});

test('llms.txt lists every page as Markdown, with no bracket in the name of a link', () => {
  const content = sampleContent();
  content.errors.get('event-loop-is-closed')!.title = 'OSError: [Errno 24] Too many open files';
  const text = llmsText(content, { site: undefined, base: '/docs' });
  assert.ok(text.includes('- [OSError: (Errno 24) Too many open files](/docs/errors/'), text);
  for (const path of ['errors/event-loop-is-closed', 'causes/closed-loop', 'guides/closing'])
    assert.ok(text.includes(`](/docs/${path}.md): `), path);
});
