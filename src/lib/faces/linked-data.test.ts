import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkedData } from './linked-data.ts';

test('an article and its place are described, and nothing in a title ends the script', () => {
  const text = linkedData({
    title: "TypeError: '</script>' object",
    description: 'What it means.',
    address: 'https://example.org/errors/x/',
    above: [{ name: 'Errors', address: 'https://example.org/errors/' }],
  });
  assert.ok(!text.includes('<'));
  const data = JSON.parse(text) as { '@graph': Record<string, unknown>[] };
  assert.equal(data['@graph'][0]?.['headline'], "TypeError: '</script>' object");
  assert.deepEqual(data['@graph'][1]?.['itemListElement'], [
    { '@type': 'ListItem', position: 1, name: 'Errors', item: 'https://example.org/errors/' },
    {
      '@type': 'ListItem',
      position: 2,
      name: "TypeError: '</script>' object",
      item: 'https://example.org/errors/x/',
    },
  ]);
});
