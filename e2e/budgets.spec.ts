import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { builtFile, sitePages } from './support/site-pages.ts';

const KB = 1024;

function brotliSize(text: string | Uint8Array): number {
  return brotliCompressSync(text).length;
}

function inlined(html: string, element: 'style' | 'script'): string {
  return [...html.matchAll(new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`, 'g'))]
    .filter(([tag]) => !tag.includes('application/ld+json'))
    .map(([, text = '']) => text)
    .join('');
}

const answers = sitePages().filter((address) =>
  /^\/(errors|causes|symptoms)\/[^/]+\/$/.test(address),
);
const pages = answers.map((address) => ({
  address,
  html: readFileSync(builtFile(address), 'utf8'),
}));

test('error, cause and symptom pages keep their byte budgets', () => {
  const sizes = pages.map(({ html }) => brotliSize(html)).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(11 * KB);
  expect(sizes.at(-1)).toBeLessThanOrEqual(14 * KB);
});

test('styles and scripts in a page keep their byte budgets', () => {
  for (const { html } of pages) {
    expect(brotliSize(inlined(html, 'style'))).toBeLessThanOrEqual(4.5 * KB);
    expect(Buffer.byteLength(inlined(html, 'script'))).toBeLessThanOrEqual(1.5 * KB);
  }
});

test('the matcher with its data keeps its byte budget', () => {
  expect(brotliSize(readFileSync(builtFile('/assets/match.js')))).toBeLessThanOrEqual(40 * KB);
});

/** Pages that match at once what their address brings, so they load the matcher. */
const MATCHING = ['/404.html', '/go/'];

for (const address of sitePages().filter((page) => !MATCHING.includes(page))) {
  test(`${address}: one request, at most 1,200 nodes`, async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) requests.push(request.url());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(requests).toHaveLength(1);
    expect(await page.locator('*').count()).toBeLessThanOrEqual(1200);
  });
}
