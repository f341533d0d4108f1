import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { offlineCopy, OfflineZip, ZIP_NAME } from './offline-copy.ts';
import type { DeflatedFiles } from './site-files.ts';

const PAGE = 'offline/index.html';

/** Bytes in words, such as `3.1 MB`. */
function sizeWords(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/**
 * Puts the offline copy into the built site as a zip, and its size and date into the page that offers it.
 * @param output folder of the built site
 * @param base the base path that it was built with
 * @param deflated files of the built site that are compressed already
 * @throws {Error} with a sentence for each link of the copy that leads to no file
 */
export async function offerDownload(
  output: string,
  base: string,
  deflated: DeflatedFiles,
  made = new Date(),
): Promise<void> {
  const file = path.join(output, PAGE);
  const fill = (name: string, value: string): void => {
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(`{${name}}`, value));
  };
  fill('made', made.toISOString().slice(0, 10));
  const zip = new OfflineZip(deflated);
  const copy = offlineCopy(output, base, (name, bytes) => {
    zip.add(name, bytes);
  });
  if (copy.problems.length > 0) throw new Error(copy.problems.join('\n'));
  const packed = await zip.packed(made);
  writeFileSync(path.join(output, ZIP_NAME), packed);
  fill('size', sizeWords(packed.length));
}
