import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const LIST = path.join(PROJECT, 'content/published-addresses.txt');

/** Addresses of the pages in a built site, in name order; `404.html` has none. */
export function builtAddresses(output: string): string[] {
  return readdirSync(output, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name === 'index.html' || name.endsWith('/index.html'))
    .map((name) => `/${name.slice(0, -'index.html'.length)}`)
    .sort();
}

/**
 * Compares what is built with what was ever published.
 * @returns one sentence for each address that is gone, not listed, or listed twice
 */
export function addressProblems(built: readonly string[], published: readonly string[]): string[] {
  const gone = published.filter((address) => !built.includes(address));
  const unlisted = built.filter((address) => !published.includes(address));
  const twice = published.filter((address, i) => published.indexOf(address) !== i);
  return [
    ...gone.map(
      (address) =>
        `${address} is published but not built: restore the page, or leave one there that points on.`,
    ),
    ...unlisted.map(
      (address) =>
        `${address} is built but not listed in content/published-addresses.txt: run npm run publish-addresses.`,
    ),
    ...twice.map((address) => `content/published-addresses.txt lists ${address} twice.`),
  ];
}

/** The published addresses, in file order; none when there is no list yet. */
export function publishedAddresses(): string[] {
  return existsSync(LIST) ? readFileSync(LIST, 'utf8').split('\n').filter(Boolean) : [];
}

function addNew(output: string): void {
  if (!existsSync(path.join(output, 'index.html'))) {
    console.error('published-addresses: there is no built site in dist; run npm run build first.');
    process.exitCode = 2;
    return;
  }
  const published = publishedAddresses();
  const added = builtAddresses(output).filter((address) => !published.includes(address));
  writeFileSync(LIST, [...published, ...added].map((address) => `${address}\n`).join(''));
  console.log(`published-addresses: ${added.length} added, ${published.length} were there.`);
}

if (import.meta.main) {
  if (process.argv[2] === '--add') addNew(path.join(PROJECT, 'dist'));
  else {
    console.error('published-addresses: write npm run publish-addresses.');
    process.exitCode = 2;
  }
}
