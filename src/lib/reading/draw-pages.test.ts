import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawPages } from './draw-pages.ts';

const PAGES = Array.from({ length: 50 }, (_, i) => `page ${i}`);

test('the same seed draws the same pages, another seed others, none twice', () => {
  const drawn = drawPages(PAGES, 7, 10);
  assert.equal(new Set(drawn).size, 10);
  assert.deepEqual(drawPages(PAGES, 7, 10), drawn);
  assert.notDeepEqual(drawPages(PAGES, 8, 10), drawn);
});

test('every page comes up, and a draw of more than there are gives all', () => {
  const seen = new Set(Array.from({ length: 200 }, (_, seed) => drawPages(PAGES, seed, 5)).flat());
  assert.equal(seen.size, PAGES.length);
  assert.deepEqual(drawPages(PAGES, 1, 99).sort(), [...PAGES].sort());
});
