import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressIn, pageAt, pageOfEachKind, type OpenedSite } from './opened-site.ts';

const folder: OpenedSite = { root: 'file:///tmp/site/', index: 'index.html', pages: [] };
const server: OpenedSite = { root: 'http://localhost:1/docs/', index: '', pages: [] };

test('a page has an address in a folder and behind a server, and is found again by it', () => {
  const page = '/causes/nested-run/';
  assert.equal(addressIn(folder, page), 'file:///tmp/site/causes/nested-run/index.html');
  assert.equal(
    addressIn(server, `${page}?py=3.12#x`),
    `${server.root}causes/nested-run/?py=3.12#x`,
  );
  for (const site of [folder, server]) {
    assert.equal(pageAt(site, addressIn(site, `${page}?py=3.12#x`)), page);
    assert.equal(pageAt(site, addressIn(site, '/')), '/');
  }
  assert.equal(pageAt(server, 'http://localhost:1/errors/'), undefined);
});

test('one page stands for each kind', () => {
  const pages = [
    '/',
    '/404.html',
    '/causes/',
    '/causes/a/',
    '/causes/b/',
    '/diagnose/',
    '/diagnose/c/',
  ];
  assert.deepEqual(pageOfEachKind(pages), [
    '/',
    '/404.html',
    '/causes/',
    '/causes/a/',
    '/diagnose/',
    '/diagnose/c/',
  ]);
});
