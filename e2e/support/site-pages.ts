import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const DIST = path.resolve(import.meta.dirname, '../../dist');

/** Addresses of all built pages, `/404.html` included, in name order. */
export function sitePages(): string[] {
  if (!existsSync(DIST)) throw new Error('there is no built site in dist: run npm run build first');
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map(
      (name) =>
        `/${name
          .split(path.sep)
          .join('/')
          .replace(/(^|\/)index\.html$/, '$1')}`,
    )
    .sort();
}

/** The built file of an address. */
export function builtFile(address: string): string {
  return path.join(DIST, address.endsWith('/') ? `${address}index.html` : address);
}
