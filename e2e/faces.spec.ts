import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from '@playwright/test';
import { builtFile, sitePages } from './support/site-pages.ts';

const ANSWER = /^\/(errors|causes|symptoms|guides)\/[^/]+\/$/;

function readJson(address: string): Record<string, unknown> {
  return JSON.parse(readFileSync(builtFile(address), 'utf8')) as Record<string, unknown>;
}

test('errors.json fits its schema, and its addresses are pages', () => {
  const isValid = new Ajv2020({ strict: false }).compile(readJson('/errors.schema.json'));
  const data = readJson('/errors.json');
  expect(isValid(data), JSON.stringify(isValid.errors)).toBe(true);
  expect(isValid({ ...data, errors: [{ slug: 'x' }] })).toBe(false);
  const pages = sitePages();
  for (const part of ['errors', 'causes', 'symptoms', 'guides'])
    for (const { url } of data[part] as { url: string }[]) expect(pages).toContain(url);
});

test('every page with an answer names its Markdown form, which llms.txt lists', () => {
  const list = readFileSync(builtFile('/llms.txt'), 'utf8');
  const answers = sitePages().filter((address) => ANSWER.test(address));
  expect(answers.length).toBeGreaterThan(100);
  for (const address of answers) {
    const form = address.replace(/\/$/, '.md');
    expect(readFileSync(builtFile(address), 'utf8')).toContain(
      `<link rel="alternate" type="text/markdown" href="${form}">`,
    );
    expect(list).toContain(`](${form}): `);
    const text = readFileSync(builtFile(form), 'utf8');
    expect(text).toMatch(/^# \S/);
    expect(text, form).not.toMatch(/<(Message|Versions|Output|Run)\b/);
  }
  const written = ['errors', 'causes', 'symptoms', 'guides'].flatMap((part) =>
    readdirSync(path.dirname(builtFile(`/${part}/x`))).filter((name) => name.endsWith('.md')),
  );
  expect(written).toHaveLength(answers.length);
});

test('robots.txt lets everything be read', () => {
  expect(readFileSync(builtFile('/robots.txt'), 'utf8')).toMatch(/^User-agent: \*\nAllow: \/\n/);
});
