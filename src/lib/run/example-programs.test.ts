import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../build/read-content.ts';
import { exampleGroups, examplePrograms } from './example-programs.ts';

const content = readContent();

test('both programs of every pair that a browser can run are offered, and no others', () => {
  const programs = examplePrograms(content);
  for (const [slug, { browser }] of content.causes) {
    const isOffered = browser && content.pairs.has(slug);
    assert.equal(`${slug}/wrong.py` in programs, isOffered, slug);
    assert.equal(
      programs[`${slug}/correct.py`],
      isOffered ? content.pairs.get(slug)!.correct : undefined,
    );
  }
});

test('each is in one group, by title, without markup', () => {
  const groups = exampleGroups(content);
  const slugs = groups.flatMap(({ causes }) => causes.map(({ slug }) => slug));
  assert.equal(new Set(slugs).size, slugs.length);
  assert.equal(slugs.length * 2, Object.keys(examplePrograms(content)).length);
  assert.ok(groups.length > 1);
  for (const { causes } of groups) {
    const titles = causes.map(({ title }) => title);
    assert.deepEqual(
      titles,
      titles.toSorted((a, b) => a.localeCompare(b, 'en')),
    );
    assert.ok(!titles.join('').includes('`'));
  }
});
