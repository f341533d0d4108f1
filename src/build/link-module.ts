import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LINK_PARTS, linkModule, type LinkPart } from '../lib/faces/link-module.ts';
import { readContent } from './read-content.ts';

const PARTS = path.resolve(import.meta.dirname, '../link');

/** The hand-written parts of `asyncio_errors.py`. */
export function readLinkParts(): Record<LinkPart, string> {
  const texts = LINK_PARTS.map((name) => [name, readFileSync(path.join(PARTS, name), 'utf8')]);
  return Object.fromEntries(texts) as Record<LinkPart, string>;
}

/** The module for a site at `site`, made from the content as it is now. */
export function linkModuleHere(site?: string): string {
  return linkModule(readContent(), { site, base: '/' }, readLinkParts());
}

if (import.meta.main) {
  const [target, site] = process.argv.slice(2);
  if (target === undefined) {
    console.error('link-module: write node src/build/link-module.ts FILE [ADDRESS].');
    process.exitCode = 2;
  } else {
    writeFileSync(target, linkModuleHere(site));
  }
}
