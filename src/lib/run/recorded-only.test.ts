import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../build/read-content.ts';
import { importedPackages } from '../evidence/imported-packages.ts';
import { neededOutside } from './recorded-only.ts';

test('packages come before what the program itself asks for', () => {
  assert.equal(neededOutside(['import socket'], ['httpx 0.28.1']), 'httpx');
  assert.equal(neededOutside(['await asyncio.to_thread(f)'], []), 'threads');
  assert.equal(neededOutside(['print(1)'], []), 'more than a browser has');
});

test('a reason is known for every pair that does not run in a browser', () => {
  const { causes, pairs } = readContent();
  for (const [slug, { browser }] of causes) {
    const pair = pairs.get(slug);
    if (browser || pair === undefined) continue;
    const packages = importedPackages(pair.requirements ?? '', pair.wrong);
    const need = neededOutside([pair.wrong, pair.correct], packages);
    assert.notEqual(need, 'more than a browser has', slug);
  }
});
