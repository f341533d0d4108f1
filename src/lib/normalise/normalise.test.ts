import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { normalise } from './normalise.ts';
import rules from './rules.json' with { type: 'json' };

interface Vector {
  rule: string;
  text: string;
  becomes: string;
  directory?: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('./vectors.json', import.meta.url), 'utf8'),
) as Vector[];

for (const { rule, text, becomes, directory } of vectors) {
  test(`${rule}: ${text}`, () => {
    assert.equal(normalise(text, directory), becomes);
    assert.equal(normalise(becomes, directory), becomes, 'a second pass changes nothing');
  });
}

test('every rule has three vectors, one of them without a change', () => {
  for (const { name } of rules) {
    const own = vectors.filter((vector) => vector.rule === name);
    assert.ok(own.length >= 3, name);
    assert.ok(
      own.some((vector) => vector.text === vector.becomes),
      name,
    );
  }
});
