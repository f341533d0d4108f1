import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageReferences } from './exported-page.ts';

test('links, parts, other sites and ids are told apart; text that looks like a tag is none', () => {
  const found = pageReferences(
    '<h2 id="why">x</h2><a href="../all/index.html?q=1&amp;x#top">a</a><script src="../assets/a.js"></script>' +
      '<a title="a > b" href="https://docs.python.org/">d</a><link rel="icon" href="data:x">&lt;a href="/no"&gt;',
  );
  assert.deepEqual(found.links, ['../all/index.html?q=1&x#top']);
  assert.deepEqual(found.parts, ['../assets/a.js']);
  assert.deepEqual(found.external, ['https://docs.python.org/']);
  assert.deepEqual([...found.ids], ['why']);
});
