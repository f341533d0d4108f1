import { zipSync, type Zippable } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { offlinePage } from '../lib/offline-page.ts';

/** The zip in the built site. */
export const ZIP_NAME = 'asyncio-error-index.zip';
/** The folder that it unpacks to. */
export const FOLDER_IN_ZIP = 'asyncio-error-index';

/** A copy of the site that opens by double click. */
export interface OfflineCopy {
  /** Bytes by path below the copy's folder. */
  files: Map<string, Uint8Array>;
  pages: number;
  links: number;
  /** A sentence for each link that leads to no file. */
  problems: string[];
}

/**
 * Makes the offline copy of a built site.
 * @param output folder of the built site
 * @param base the base path that it was built with
 */
export function offlineCopy(output: string, base: string): OfflineCopy {
  const names = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(output, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name !== ZIP_NAME)
    .sort();
  const all = new Set(names);
  const copy: OfflineCopy = { files: new Map(), pages: 0, links: 0, problems: [] };
  for (const name of names) {
    const bytes = readFileSync(path.join(output, name));
    if (!name.endsWith('.html')) {
      copy.files.set(name, bytes);
      continue;
    }
    const { html, unresolved, links } = offlinePage(bytes.toString('utf8'), name, all, base);
    copy.files.set(name, Buffer.from(html));
    copy.pages++;
    copy.links += links;
    for (const address of unresolved)
      copy.problems.push(`${name} links to ${address}, which is no file of the site.`);
  }
  return copy;
}

/** Packs a copy into a zip with one folder, all files dated `made`. */
export function offlineZip({ files }: OfflineCopy, made: Date): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of files) entries[`${FOLDER_IN_ZIP}/${name}`] = bytes;
  return zipSync(entries, { level: 9, mtime: made });
}
