import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problems } from '../checks/breakages.testing.ts';
import { sampleContent } from '../checks/sample-content.testing.ts';
import type { SiteContent } from './site-content.ts';
import { WHOLE_SAMPLES } from './whole-samples.testing.ts';

const NOWHERE = 'no-such-entry';
/** The form of the name of an entry or a page, of more than one word. */
const NAME = /^((causes|errors|symptoms|guides)\/)?[a-z0-9]+(-[a-z0-9]+)+$/;
/** Fields whose text may have that form and names nothing. */
const NO_REFERENCE = /\.(lint|text|frame|code|library|hash|python)|^hash$|^id$/;

type Place = [path: (string | number)[], value: string];

function names(value: unknown, path: (string | number)[] = []): Place[] {
  if (typeof value === 'string')
    return NAME.test(value) || path.at(-1) === 'next' ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    names(entry, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function put(root: unknown, path: (string | number)[], value: string): void {
  const last = path.at(-1)!;
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root);
  (holder as Record<string, unknown>)[last] = value;
}

/** The sample content with an entry that has every field in place of its own. */
function contentWith(file: string, entry: unknown): SiteContent {
  const content = sampleContent();
  const [, folder = '', slug = ''] = /^content\/(\w+)\/([\w-]+)/.exec(file) ?? [];
  if (file.endsWith('expected.json')) content.pairs.get(slug)!.expectation = entry as never;
  else (content[folder as 'errors'] as Map<string, unknown>).set(slug, entry);
  return content;
}

let tried = 0;
for (const { file, schema, samples } of WHOLE_SAMPLES) {
  if (/evidence|catalogue|trace|messages\//.test(file)) continue;
  for (const sample of samples) {
    for (const [path, value] of names(schema.parse(sample))) {
      const field = path
        .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
        .join('')
        .slice(1);
      if (NO_REFERENCE.test(field)) continue;
      tried++;
      test(`${file}: ${field} that names no entry is one sentence that names both`, () => {
        const entry: unknown = schema.parse(sample);
        put(entry, path, value.replace(/[^/]+$/, NOWHERE));
        const said = problems(contentWith(file, entry));
        const found = said.filter(
          (line) =>
            line.startsWith(`${file}: ${field.replace(/\[\d+\]$/, '')}`) && line.includes(NOWHERE),
        );
        assert.ok(found.length > 0, said.join('\n'));
        assert.ok(found.every((line) => !line.includes('\n') && line.length < 300));
      });
    }
  }
}

test('every kind of reference is tried', () => {
  assert.ok(tried >= 14, String(tried));
});
