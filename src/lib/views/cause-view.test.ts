import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../build/read-content.ts';
import { pagePath } from '../urls.ts';
import { causeView } from './cause-view.ts';

const content = readContent();
const views = new Map(
  [...content.causes.keys()].map((slug) => [slug, causeView(content, slug, [])]),
);

function isRelated(slug: string, other: string): boolean {
  return views.get(slug)!.related.some(({ path }) => path === pagePath('cause', other));
}

test('a cause that names another as related is related to it on that page too', () => {
  for (const slug of content.causes.keys())
    for (const other of content.causes.keys())
      assert.equal(isRelated(slug, other), isRelated(other, slug), `${slug} and ${other}`);
});

test('the next likely cause is another one, which shares a message or a symptom', () => {
  const leading = [...content.errors.values(), ...content.symptoms.values()].map(({ causes }) =>
    causes.map(({ cause }) => cause),
  );
  let found = 0;
  for (const [slug, { next }] of views) {
    const shares = leading.filter((causes) => causes.includes(slug) && causes.length > 1);
    assert.equal(next !== undefined, shares.length > 0, slug);
    if (next === undefined) continue;
    found++;
    assert.notEqual(next.path, pagePath('cause', slug));
    assert.ok(
      shares.some((causes) => causes.some((cause) => pagePath('cause', cause) === next.path)),
      slug,
    );
  }
  assert.ok(found > 20);
});
