import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerList } from './answer-list.ts';
import { element, markupHtml, withCode } from '../markup.ts';
import { nodeMarkup } from './node-markup.ts';
import { nodeView } from './node-view.ts';
import { signTable } from './sign-table.ts';
import { TREE } from './tree.testing.ts';
import type { Way } from './walk-way.ts';

const html = (...way: Way) => markupHtml(nodeMarkup(nodeView(TREE, way)), (path) => `/base${path}`);

test('markup in a text stays text, and a link gets its address', () => {
  const nodes = [element('a', { href: '/x/', title: '"a" & b' }, '<b>', ...withCode('`<c>` d'))];
  assert.equal(
    markupHtml(nodes, (path) => `/base${path}`),
    '<a href="/base/x/" title="&quot;a&quot; &amp; b">&lt;b&gt;<code>&lt;c&gt;</code> d</a>',
  );
});

test('what is undefined is left out', () => {
  assert.deepEqual(element('p', { class: undefined }, undefined, 'a'), {
    name: 'p',
    attributes: {},
    children: ['a'],
  });
});

test('every node leads to the page for whom nothing fits', () => {
  const ways = [[], ['text'], ['errors/closed'], ['text', 'loop', 'errors/closed', 'reused']];
  for (const way of ways) assert.match(html(...way), /href="\/base\/diagnose\/none-of-these\/"/);
});

test('every node has one heading that takes the focus', () => {
  for (const way of [[], ['text', 'loop'], ['symptoms/hangs'], ['errors/closed', 'reused']])
    assert.equal(html(...way).match(/<h1[^>]* tabindex="-1">/g)?.length, 1);
});

test('an answer with one lead is a link with a key, one with several holds a link for each', () => {
  const text = html('text');
  assert.match(
    text,
    /<li data-key="1"><a class="answer previewed" href="\/base\/diagnose\/loop\/" data-way="text,loop" aria-keyshortcuts="1">/,
  );
  assert.match(text, /<li data-key="2"><div class="answer previewed">/);
  assert.match(
    text,
    /<a href="\/base\/errors\/closed\/#which" data-way="text,errors\/closed"><code>/,
  );
});

test('without previews an answer leads to its first page', () => {
  const { body } = nodeView(TREE, ['text']);
  assert.ok(body.kind === 'question');
  const text = markupHtml([answerList(body.answers, false)], (path) => path);
  assert.match(text, /<a class="answer" href="\/errors\/closed\/#which"/);
  assert.doesNotMatch(text, /leads/);
});

test('the table marks the usual cause unless others are known, and has keys only in the tree', () => {
  const rows = [
    { sign: 'a', check: 'b', title: 'c', path: '/c/' },
    { sign: 'd', check: 'e', title: 'f', path: '/f/' },
  ];
  const table = (others?: string) => markupHtml([signTable(rows, others)], (path) => path);
  assert.match(table(), /^<table class="which">.*<tr class="usual">.*the usual cause/);
  assert.doesNotMatch(table('others'), /usual/);
  assert.doesNotMatch(table(), /data-key|data-way/);
  assert.match(
    html('errors/closed'),
    /<table class="which keyed">.*<tr class="usual" data-key="1">/,
  );
});

test('other known causes are said below the table', () => {
  assert.match(html('symptoms/hangs'), /no page here yet: a full pipe\.<\/p>/);
});

test('a literal heading shows its type apart, our own words show their code', () => {
  assert.match(
    html('errors/closed'),
    /<h1 class="lit" [^>]*><span>RuntimeError:<\/span> Loop is closed<\/h1>/,
  );
  assert.match(html('symptoms/hangs'), /<h1 tabindex="-1">It hangs in <code>await<\/code><\/h1>/);
});
