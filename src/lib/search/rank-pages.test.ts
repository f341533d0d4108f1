import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeness, rankPages, type Answer } from './rank-pages.ts';

function answer(...ids: string[]): Answer {
  return ids.map((id, place) => ({ id, score: 10 - place }));
}

const NONE = { together: [], phrase: [] };
const pages = ['a', 'b', 'c', 'd'].map((id) => ({ id, names: [] as string[] }));

test('a rare word counts more than one that most pages hold', () => {
  const words = [answer('a', 'b', 'c', 'd'), answer('d')];
  assert.equal(rankPages('common rare', { ...NONE, words }, pages)[0], 'd');
});

test('a word that no page holds changes nothing', () => {
  const words = [answer('b'), answer()];
  assert.deepEqual(rankPages('closed fetch_user', { ...NONE, words }, pages), ['b']);
});

test('words in a row count more than words anywhere', () => {
  const words = [answer('a', 'b'), answer('a', 'b')];
  const order = rankPages('one two', { words, together: [], phrase: answer('b') }, pages);
  assert.deepEqual(order, ['b', 'a']);
});

test('a page whose name is the query comes first', () => {
  const named = [...pages, { id: 'e', names: ['RuntimeError: Event loop is closed'] }];
  const words = [answer('a', 'e'), answer('a', 'e'), answer('a', 'e')];
  const order = rankPages('event loop closed', { ...NONE, words }, named);
  assert.equal(order[0], 'e');
});

test('pages that hold little of the query are left out', () => {
  const words = [answer('a'), answer('a'), answer('b', 'c', 'd')];
  assert.deepEqual(rankPages('x y z', { ...NONE, words }, pages), ['a']);
});

test('a name is like a query that holds its words, and its beginning while it is typed', () => {
  const names = ['gather or TaskGroup', 'call a coroutine from a thread'];
  assert.equal(likeness('TaskGroup or gather', { names }), 1);
  assert.ok(likeness('coroutine thre', { names }) > 0.5);
  assert.equal(likeness('coroutine xthre', { names }), 0);
  assert.equal(likeness('unclosed session', { names }), 0);
  assert.equal(likeness('', { names }), 0);
});

test('a query of hundreds of kilobytes without a blank is compared at once', () => {
  const names = ['gather or TaskGroup'];
  assert.equal(likeness(`${'x'.repeat(400_000)} b`, { names }), 0);
  assert.equal(likeness(`gather or TaskGroup ${' x'.repeat(400_000)}`, { names: ['none'] }), 0);
});
