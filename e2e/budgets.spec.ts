import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

test('each picture of a timeline keeps its byte budget', () => {
  const pictures = sitePages().flatMap((address) =>
    [...readFileSync(builtFile(address), 'utf8').matchAll(/<svg [^>]*role="img".*?<\/div>/gs)].map(
      ([picture]) => ({ address, size: brotliSize(picture) }),
    ),
  );
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter(({ size }) => size >= 2 * KB)).toEqual([]);
});

test('the matcher with its data keeps its byte budget', () => {
  expect(brotliSize(readFileSync(builtFile('/assets/match.js')))).toBeLessThanOrEqual(40 * KB);
});

test('the editor of programs keeps its byte budget, together with what runs them', () => {
  const size = (name: string): number => brotliSize(readFileSync(builtFile(`/assets/${name}.js`)));
  expect(size('run') + size('editor')).toBeLessThanOrEqual(60 * KB);
});

test('a search keeps its byte budget, also when it needs the matcher and three parts of the index', () => {
  const size = (asset: string): number => brotliSize(readFileSync(builtFile(`/assets/${asset}`)));
  const parts = readdirSync(path.dirname(builtFile('/assets/search/engine.js')))
    .filter((name) => name.endsWith('.pf_index.js'))
    .map((name) => size(`search/${name}`))
    .sort((a, b) => b - a);
  expect(parts.length).toBeGreaterThan(0);
  const engine = ['search.js', 'results.js', 'search/engine.js'].reduce(
    (sum, name) => sum + size(name),
    0,
  );
  expect(engine + parts[0]!).toBeLessThanOrEqual(150 * KB);
  const three = parts.slice(0, 3).reduce((sum, part) => sum + part, 0);
  expect(engine + size('match.js') + three).toBeLessThanOrEqual(250 * KB);
});
