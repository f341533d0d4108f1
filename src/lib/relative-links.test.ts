import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relativeLinks } from './relative-links.ts';

const files = new Set(['index.html', 'causes/nested-run/index.html', 'assets/match.js']);

test('links, scripts and the root become relative and name index.html', () => {
  const html = '<html data-root="/"><a href="/">x</a><a href="/causes/nested-run/#why">y</a>';
  assert.deepEqual(relativeLinks(html, 'causes/nested-run/index.html', files, '/'), {
    html: '<html data-root="../../" data-index="index.html"><a href="../../index.html">x</a><a href="../../causes/nested-run/index.html#why">y</a>',
    unresolved: [],
  });
});

test('a base path is taken off, and the top page stays in its folder', () => {
  const html = '<html data-root="/docs/"><a href="/docs/causes/nested-run/">y</a>';
  assert.equal(
    relativeLinks(html, 'index.html', files, '/docs').html,
    '<html data-root="./" data-index="index.html"><a href="causes/nested-run/index.html">y</a>',
  );
});

test('an address without a file is left and named; text and other origins are not touched', () => {
  const html =
    '<a href="/errors/none/">z</a><a href="https://docs.python.org/">d</a><code>a href="/x"</code>';
  const page = relativeLinks(html, 'index.html', files, '/');
  assert.deepEqual(page.unresolved, ['/errors/none/']);
  assert.equal(page.html, html);
});
