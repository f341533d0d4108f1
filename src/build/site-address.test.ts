import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportPlace, siteAddress } from './site-address.ts';

test('an origin and a folder are taken; nothing means the top of an unknown host', () => {
  assert.deepEqual(siteAddress({}), { site: undefined, base: '/' });
  assert.deepEqual(siteAddress({ SITE_URL: 'https://example.org', BASE_PATH: '/asyncio' }), {
    site: 'https://example.org',
    base: '/asyncio',
  });
});

test('what is no origin or no path is refused with its name', () => {
  assert.throws(
    () => siteAddress({ SITE_URL: 'example.org' }),
    /^Error: SITE_URL is 'example.org'/,
  );
  assert.throws(() => siteAddress({ SITE_URL: 'https://example.org/docs' }), /BASE_PATH/);
  assert.throws(() => siteAddress({ BASE_PATH: 'asyncio' }), /^Error: BASE_PATH is 'asyncio'/);
});

test('the place of reports is the address of a form or nothing', () => {
  assert.equal(reportPlace({}), '');
  assert.equal(reportPlace({ REPORT_URL: 'https://example.org/new' }), 'https://example.org/new');
  assert.throws(() => reportPlace({ REPORT_URL: 'javascript:alert(1)' }), /^Error: REPORT_URL is/);
});
