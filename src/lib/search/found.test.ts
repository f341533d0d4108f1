import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupFound } from './group-found.ts';
import { markWords } from './mark-words.ts';
import { mergeRanks } from './merge-ranks.ts';

test('the kind of the best result comes first, and a group has at most five', () => {
  const kinds = ['cause', 'error', 'error', 'error', 'error', 'error', 'error', 'cause'] as const;
  const groups = groupFound(kinds.map((kind, place) => ({ kind, place })));
  assert.deepEqual(
    groups.map(({ name, found }) => [name, found.map(({ place }) => place)]),
    [
      ['Causes', [0, 7]],
      ['Messages', [1, 2, 3, 4, 5]],
    ],
  );
});

test('words of the query are marked where words begin, and nowhere inside', () => {
  assert.deepEqual(
    markWords("coroutine 'f' was never awaited", ['never', 'await', 'out'])
      .filter(({ isMarked }) => isMarked)
      .map(({ text }) => text),
    ['never', 'await'],
  );
  const text = 'Nothing <b>here</b>';
  assert.deepEqual(markWords(text, []), [{ text, isMarked: false }]);
  assert.equal(
    markWords(text, ['here', 'nothing'])
      .map((part) => part.text)
      .join(''),
    text,
  );
});

test('a page that both lists hold wins, and a doubtful guess does not push a find aside', () => {
  assert.deepEqual(
    mergeRanks(['a', 'b'], [{ path: 'b', kind: 'symptom', confidence: 0.45 }], false)[0],
    'b',
  );
  assert.deepEqual(
    mergeRanks(['a', 'b'], [{ path: 'z', kind: 'cause', confidence: 0.2 }], false)[0],
    'a',
  );
  assert.deepEqual(mergeRanks([], [{ path: 'z', kind: 'cause', confidence: 0.2 }], false), ['z']);
  const guess = { path: 'b', kind: 'symptom', confidence: 0.49 } as const;
  assert.equal(mergeRanks(['a', 'c', 'b'], [guess], false)[0], 'b');
  assert.equal(mergeRanks(['a', 'c', 'b'], [guess], true)[0], 'a');
});
