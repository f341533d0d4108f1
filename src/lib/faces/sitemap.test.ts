import assert from 'node:assert/strict';
import { test } from 'node:test';
import { robots, sitemap } from './sitemap.ts';

const PLACE = { site: 'https://example.org', base: '/docs' };

test('the sitemap has the full address of each page', () => {
  const text = sitemap(['/', '/errors/a&b/'], PLACE);
  assert.match(text, /^<\?xml version="1.0" encoding="UTF-8"\?>/);
  assert.match(text, /<loc>https:\/\/example\.org\/docs\/<\/loc>/);
  assert.match(text, /<loc>https:\/\/example\.org\/docs\/errors\/a&amp;b\/<\/loc>/);
});

test('robots.txt names the sitemap where the host is known', () => {
  assert.match(robots(PLACE), /Sitemap: https:\/\/example\.org\/docs\/sitemap\.xml\n$/);
  assert.equal(robots({ site: undefined, base: '/' }), 'User-agent: *\nAllow: /\n');
});
