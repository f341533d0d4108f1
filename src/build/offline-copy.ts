import { Zip, type ZipInputFile } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { offlinePage } from '../lib/offline-page.ts';
import type { DeflatedFiles } from './site-files.ts';

/** The zip in the built site. */
export const ZIP_NAME = 'asyncio-error-index.zip';
/** The folder that it unpacks to. */
export const FOLDER_IN_ZIP = 'asyncio-error-index';

/** How a zip names deflate. */
const DEFLATE = 8;
const deflated = promisify(deflateRaw);
/** Python's parts are letters that stand for compressed bytes: there is nothing to find but the letters. */
const COMPRESSED = /^assets\/python\//;

/** How to compress a file: in one step, since each further one would have to wait for the main thread. */
function settings(name: string, { length }: Uint8Array): ZlibOptions {
  const strategy = COMPRESSED.test(name) ? constants.Z_HUFFMAN_ONLY : constants.Z_DEFAULT_STRATEGY;
  return { strategy, chunkSize: length + 1024 };
}

/** A file of the copy that is no page, as the zip holds it. */
export function deflatedFile(name: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return deflateRawSync(bytes, settings(name, bytes));
}

/** A copy of the site that opens by double click. */
export interface OfflineCopy {
  /** Bytes by path below the copy's folder. */
  files: Map<string, Uint8Array<ArrayBuffer>>;
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
export function offlineCopy(
  output: string,
  base: string,
  onFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => void = () => undefined,
): OfflineCopy {
  const names = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(output, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name !== ZIP_NAME)
    .sort();
  const all = new Set(names);
  const copy: OfflineCopy = { files: new Map(), pages: 0, links: 0, problems: [] };
  const add = (name: string, bytes: Uint8Array<ArrayBuffer>): void => {
    copy.files.set(name, bytes);
    onFile(name, bytes);
  };
  for (const name of names) {
    const bytes = readFileSync(path.join(output, name));
    if (!name.endsWith('.html')) {
      add(name, bytes);
      continue;
    }
    const { html, unresolved, links } = offlinePage(bytes.toString('utf8'), name, all, base);
    add(name, Buffer.from(html));
    copy.pages++;
    copy.links += links;
    for (const address of unresolved)
      copy.problems.push(`${name} links to ${address}, which is no file of the site.`);
  }
  return copy;
}

/** A file of the copy, compressed. */
interface PackedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  data: Uint8Array<ArrayBuffer>;
}

/** A zip with one folder. It compresses each file on another processor while the next one is made. */
export class OfflineZip {
  readonly #files: Promise<PackedFile>[] = [];
  readonly #deflated: DeflatedFiles;

  /** @param deflated files that are compressed already, by their path below the copy's folder */
  constructor(deflated: DeflatedFiles) {
    this.#deflated = deflated;
  }

  /** Takes in a file by its path below the copy's folder. */
  add(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#files.push(this.#pack(name, bytes));
  }

  async #pack(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<PackedFile> {
    const data = this.#deflated.get(name) ?? (await deflated(bytes, settings(name, bytes)));
    return { name, bytes, data };
  }

  /** The zip as bytes, in the order in which the files came, all dated `made`. */
  async packed(made: Date): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      chunks.push(chunk);
    });
    for (const { name, bytes, data } of await Promise.all(this.#files)) {
      const file: ZipInputFile = {
        filename: `${FOLDER_IN_ZIP}/${name}`,
        size: bytes.length,
        crc: crc32(bytes),
        compression: DEFLATE,
        mtime: made,
      };
      zip.add(file);
      file.ondata?.(null, data, true);
    }
    zip.end();
    return Buffer.concat(chunks);
  }
}
