import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TREE } from './tree.testing.ts';
import { nodeKind, queryWith, readWay, wayTo, writeWay } from './walk-way.ts';

const WHOLE = 'text,loop,errors/closed,reused';

test('a whole way is read to its end and written as it was', () => {
  const { way, stranger } = readWay(TREE, WHOLE);
  assert.deepEqual(way, ['text', 'loop', 'errors/closed', 'reused']);
  assert.equal(stranger, undefined);
  assert.equal(writeWay(way), WHOLE);
});

test('the first question is a way of its own', () => {
  assert.deepEqual(readWay(TREE, 'start'), { way: [] });
  assert.deepEqual(readWay(TREE, ''), { way: [] });
  assert.equal(writeWay([]), 'start');
  assert.deepEqual(readWay(TREE, 'start,text').way, ['text']);
});

test('a way may begin at a page, or at a question further down', () => {
  assert.deepEqual(readWay(TREE, 'errors/closed,reused'), { way: ['errors/closed', 'reused'] });
  assert.deepEqual(readWay(TREE, 'loop'), { way: ['text', 'loop'] });
});

test('a way goes as far as it is known', () => {
  assert.deepEqual(readWay(TREE, 'text,gone,loop'), { way: ['text'], stranger: 'gone' });
  assert.deepEqual(readWay(TREE, 'text,symptoms/hangs,text'), {
    way: ['text', 'symptoms/hangs'],
    stranger: 'text',
  });
  assert.deepEqual(readWay(TREE, `${WHOLE},reused`).stranger, 'reused');
  assert.deepEqual(readWay(TREE, 'start,errors/closed').way, ['errors/closed']);
});

test('a known question that is no answer here is a stranger', () => {
  assert.deepEqual(readWay(TREE, 'text,text'), { way: ['text'], stranger: 'text' });
});

test('names that every object has are no ids', () => {
  for (const id of ['__proto__', 'constructor', 'toString', 'errors/__proto__'])
    assert.deepEqual(readWay(TREE, id), { way: [], stranger: id });
});

test('a cause is told from a question of the same name by its place', () => {
  assert.equal(nodeKind(['text']), 'question');
  assert.equal(nodeKind(['errors/closed']), 'signs');
  assert.equal(nodeKind(['errors/closed', 'text']), 'fix');
  assert.deepEqual(readWay(TREE, 'errors/closed,text,loop').stranger, 'loop');
});

test('the way to a question is found, and to none is not', () => {
  assert.deepEqual(wayTo(TREE, 'loop'), ['text', 'loop']);
  assert.deepEqual(wayTo(TREE, 'start'), []);
  assert.equal(wayTo(TREE, 'gone'), undefined);
});

test('the query keeps what else it says, and commas and slashes readable', () => {
  assert.equal(queryWith('?path=text&py=3.12', WHOLE), `?py=3.12&path=${WHOLE}`);
  assert.equal(queryWith('', 'start'), '?path=start');
});
