import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { matchTemplate, parseTemplate, renderTemplate } from './template.ts';

interface Vector {
  template: string;
  text: string;
  values: Record<string, string> | null;
}

const vectors = JSON.parse(
  readFileSync(new URL('./template-vectors.json', import.meta.url), 'utf8'),
) as Vector[];

for (const { template, text, values } of vectors) {
  test(`template ${template} on ${text}`, () => {
    const found = matchTemplate(parseTemplate(template), text);
    assert.deepEqual(found && { ...found }, values);
  });
}

test('a template renders to a text that it matches', () => {
  const template = parseTemplate("coroutine '{name}' was never awaited");
  assert.equal(renderTemplate(template, { name: 'main' }), "coroutine 'main' was never awaited");
  assert.equal(renderTemplate(template, {}), "coroutine '{name}' was never awaited");
});
