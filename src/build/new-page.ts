import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { slugSchema } from '../lib/schemas/common.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

const INDEX = `---
title: The behaviour, as a statement
meaning: What Python does, in at most 25 words.
fix: One sentence that says what to do.
environments: [script]
phrases:
  - words that people use for it
  - other words that they use
  - and a third way to say it
notes:
  wrong:
    - at: text of the line that fails
      says: what this line does
  correct:
    - at: text of the line that mends it
      says: what this line does
tempting:
  - fix: a fix that looks right
    gives: what it gives instead
    run: slug-of-the-claim-that-shows-it
browser: true
sources:
  - title: the section that says so
    url: https://docs.python.org/3/library/asyncio.html
---

## Why

## How to confirm
`;

const WRONG = `import asyncio


async def main():
    print('the program that fails')


asyncio.run(main())
`;

const EXPECTED = {
  wrong: [{ messages: ['the-message-that-it-shows'], exit: 1 }],
  correct: { exit: 0, stdout: ['what it prints'] },
};

function refuse(sentence: string): never {
  console.error(`new: ${sentence}`);
  process.exit(2);
}

/** Lays out a cause whose verification fails until its programs and expectations are true. */
function newCause(slug: string): void {
  const folder = path.join(PROJECT, 'content/causes', slug);
  if (existsSync(folder)) refuse(`content/causes/${slug} is there already; choose another slug.`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'index.mdx'), INDEX);
    writeFileSync(path.join(folder, 'wrong.py'), WRONG);
    writeFileSync(path.join(folder, 'correct.py'), WRONG.replace('fails', 'works'));
    writeFileSync(path.join(folder, 'expected.json'), `${JSON.stringify(EXPECTED, null, 2)}\n`);
  } catch (error) {
    refuse(
      `cannot write content/causes/${slug} (${(error as NodeJS.ErrnoException).code ?? 'unknown'}); make the folder writable.`,
    );
  }
  console.log(`content/causes/${slug} is laid out. Fill its four files, then:
  npm run verify -- --record --only ${slug}
It refuses until wrong.py shows what expected.json says and correct.py does not. CONTRIBUTING.md has the steps.`);
}

const [kind, slug = '', ...rest] = process.argv.slice(2);
if (kind !== 'cause' || rest.length > 0) refuse('write npm run new -- cause <slug>.');
const checked = slugSchema.safeParse(slug);
if (!checked.success)
  refuse(`the slug '${slug}' ${checked.error.issues[0]?.message ?? 'is not valid'}.`);
newCause(slug);
