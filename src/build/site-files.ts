import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files of the built site by path below its folder. */
export type SiteFiles = Map<string, Uint8Array>;

/** Files as a zip holds them, by path below its folder. */
export type DeflatedFiles = Map<string, Uint8Array<ArrayBuffer>>;

/** What the build makes beside the pages. */
export interface BesidePages {
  files: SiteFiles;
  deflated: DeflatedFiles;
}

/** Writes files below the folder of the built site. */
export function writeSiteFiles(output: string, files: SiteFiles): void {
  for (const [name, bytes] of files) {
    const file = path.join(output, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
