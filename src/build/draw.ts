import { drawPages } from '../lib/reading/draw-pages.ts';
import { allPages, pageStatements, type PageStatements } from '../lib/reading/page-statements.ts';
import { readContent } from './read-content.ts';

const USAGE = 'Usage: npm run -s draw -- [seed] [number of pages]';

/** Reads a whole number; null when the text is none. */
function wholeNumber(text: string | undefined, otherwise: number): number | null {
  if (text === undefined) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}

/** A page as text for reading: what it says, each to be found in what it rests on. */
function pageText({ address, title, statements, backing }: PageStatements, number: number): string {
  const said = statements.map(({ field, text }, i) => `${i + 1}. [${field}] ${text}`);
  const rests = backing.map(({ name, program, results }) =>
    [
      `- ${name}`,
      ...(program === undefined ? [] : [indented(program)]),
      ...results.map(indented),
    ].join('\n'),
  );
  const head = `${'='.repeat(80)}\n${number}. ${title}\n   ${address}`;
  return [head, 'SAYS', ...said, '', 'RESTS ON', ...rests, ''].join('\n');
}

const [seedText, countText, ...rest] = process.argv.slice(2);
const seed = wholeNumber(seedText, Math.floor(Math.random() * 1e9));
const count = wholeNumber(countText, 10);
if (seed === null || count === null || rest.length > 0) {
  console.error(`draw: the seed and the number of pages are whole numbers. ${USAGE}`);
  process.exitCode = 2;
} else {
  const content = readContent();
  const drawn = drawPages(allPages(content), seed, count);
  console.log(`Seed ${seed}: ${drawn.map(({ kind, slug }) => `${kind} ${slug}`).join(', ')}\n`);
  for (const [i, page] of drawn.entries())
    console.log(pageText(pageStatements(content, page), i + 1));
}
