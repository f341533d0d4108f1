import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOnce } from './at-once.ts';
import { nearWords } from './near-words.ts';

const near = atOnce(nearWords(['background', 'coroutin', 'order', 'lock']));

const slips: [string, string][] = [
  ['one letter missing', 'backgroud'],
  ['one letter too many', 'backgrounnd'],
  ['another letter', 'backgrownd'],
  ['two letters swapped', 'bakcground'],
];
for (const [name, word] of slips) {
  test(`finds a word with ${name}`, () => {
    assert.equal(near(word), 'background');
  });
}

test('leaves alone what is two letters away, short, or begins otherwise', () => {
  for (const word of ['bakgroud', 'lick', 'border', 'reorder', '']) {
    assert.equal(near(word), undefined, word);
  }
});

test('a name that is a key of Object.prototype is no word', () => {
  assert.equal(near('constructor'), undefined);
});
