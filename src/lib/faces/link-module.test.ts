import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readLinkParts } from '../../build/link-module.ts';
import { buildMatcherData } from '../../build/matcher-data.ts';
import { readContent } from '../../build/read-content.ts';
import { sampleContent } from '../checks/sample-content.testing.ts';
import { matchReport } from '../matcher/match-report.ts';
import { LIKELY } from '../matcher/types.ts';
import { linkLine, linkModule, messageLines, sizeInKilobytes } from './link-module.ts';

const content = readContent();
const data = buildMatcherData(content);
const vectors = JSON.parse(
  readFileSync(new URL('../../link/vectors.json', import.meta.url), 'utf8'),
) as { why: string; text: string; pages: string[] }[];

test('the site names the pages that asyncio_errors.py names (src/link/test_find.py)', () => {
  for (const { why, text, pages } of vectors) {
    const { matches } = matchReport(data, text);
    const errors = matches.filter(({ kind }) => kind === 'error');
    const named = errors.some(({ confidence }) => confidence >= LIKELY) ? errors : [];
    const slugs = named.map(({ slug }) => slug);
    assert.deepEqual(slugs, pages, why);
  }
});

test('a line holds page, flags, type and template of a message', () => {
  const sample = sampleContent();
  const page = 'event-loop-is-closed';
  assert.equal(messageLines(sample), `${page}\t\tRuntimeError\t{what} loop is closed`);
  Object.assign(sample.messages.get('loop-is-closed')!, { kind: 'log', collateral: true });
  assert.match(messageLines(sample), /^event-loop-is-closed\tcw\t/);
});

test('the module names addresses where the host is known, else none', () => {
  const parts = readLinkParts();
  const here = linkModule(sampleContent(), { site: 'https://example.org', base: '/index/' }, parts);
  assert.match(here, /^PAGE = "https:\/\/example\.org\/index\/errors\/\*\/"$/m);
  assert.match(
    linkModule(sampleContent(), { site: undefined, base: '/index/' }, parts),
    /^PAGE = ""$/m,
  );
});

test('a text with three quotes does not end its string', () => {
  const sample = sampleContent();
  const parts = readLinkParts();
  const place = { site: undefined, base: '/' };
  assert.match(linkModule(sample, place, parts), /^PAGES = r'''\{"errors"/m);
  sample.errors.get('event-loop-is-closed')!.meaning = "It's '''closed'''";
  assert.match(linkModule(sample, place, parts), /^PAGES = "\{\\"errors/m);
});

test('the line under an error is that of the module (src/link/test_command.py)', () => {
  const slug = 'event-loop-is-closed';
  assert.equal(
    linkLine({ site: 'https://example.org', base: '/' }, slug),
    'asyncio Error Index: https://example.org/errors/event-loop-is-closed/',
  );
  assert.equal(
    linkLine({ site: undefined, base: '/' }, slug),
    `asyncio Error Index: ${slug} (python -m asyncio_errors --explain ${slug})`,
  );
  assert.equal(sizeInKilobytes('…'.repeat(334)), 2);
});
