import { build as bundle, transform } from 'esbuild';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import type { FileParts, PythonParts } from '../browser/python/python-parts.ts';
import { LEFT_OUT, UNUSED_ENCODINGS } from './python-left-out.ts';
import { writeSiteFiles, type SiteFiles } from './site-files.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const CACHE = path.join(PROJECT, '.cache/browser-python');
const PYODIDE = path.join(PROJECT, 'node_modules/pyodide');
const PAGE_MODULES = ['browser/python/browser_loop']
  .concat(
    ['', '_events', '_lanes', '_names', '_steps', '_tasks'].map((part) => `verify/recorder${part}`),
  )
  .map((module) => `src/${module}.py`);
/** Letters of base64 in one part; a multiple of four. */
const PART_LETTERS = 512 * 1024;
/** No date later than this one can be what differs between two builds. */
const MADE = new Date('2020-01-01T00:00:00');

function packageFile(name: string): Buffer {
  return readFileSync(path.join(PYODIDE, name));
}

/** The standard library without what no asyncio program needs, and not compressed, so that it compresses as a whole. */
function standardLibrary(): Uint8Array {
  const files = Object.entries(unzipSync(packageFile('python_stdlib.zip')));
  const kept = files.filter(
    ([name]) =>
      !name.endsWith('/') &&
      !LEFT_OUT.some((start) => name.startsWith(start)) &&
      !UNUSED_ENCODINGS.test(name),
  );
  const entries: Zippable = {};
  for (const [name, bytes] of kept) entries[name] = [bytes, { level: 0, mtime: MADE }];
  return zipSync(entries);
}

/** Pyodide as one classic script; it can load no further code. */
async function pyodideCode(): Promise<string> {
  const loader = packageFile('pyodide.js').toString();
  const machine = packageFile('pyodide.asm.mjs')
    .toString()
    .replace('export default _createPyodideModule;', '')
    .replaceAll('import.meta.url', '""');
  const joined = `${loader}\n${machine}`.replace(/\bimport\(/g, 'noImport(');
  const { code } = await transform(joined, { minify: true, legalComments: 'none' });
  return code;
}

/** Version of Pyodide that the site carries. */
export function pyodideVersion(): string {
  return (JSON.parse(packageFile('package.json').toString()) as { version: string }).version;
}

/** Cuts a file into scripts that hand over its compressed bytes, and adds them to `files`; gives their names and sizes. */
function cutIntoScripts(files: SiteFiles, name: string, bytes: Uint8Array): FileParts {
  const text = deflateSync(bytes).toString('base64');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const parts: FileParts = [];
  for (let from = 0; from < text.length; from += PART_LETTERS) {
    const part = `python/${name}-${hash}-${parts.length + 1}`;
    const script = `((window.errorIndex??={}).parts??={})["${part}"]="${text.slice(from, from + PART_LETTERS)}";`;
    files.set(`assets/${part}.js`, Buffer.from(script));
    parts.push({ name: part, bytes: script.length });
  }
  return parts;
}

/** What tells the loader which Pyodide this is, without its list of packages: none is offered. */
function lockFile(): unknown {
  const { info } = JSON.parse(packageFile('pyodide-lock.json').toString()) as { info: unknown };
  return { info, packages: {} };
}

async function workerScript(): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [path.join(PROJECT, 'src/browser/python/python.worker.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0]!.text;
}

/** Python modules of the site that stand around a program, by name. */
export function pageModules(): Record<string, string> {
  return Object.fromEntries(
    PAGE_MODULES.map((file) => [
      path.basename(file, '.py'),
      readFileSync(path.join(PROJECT, file), 'utf8'),
    ]),
  );
}

/** Constants of the script that runs Python (src/browser/python/python-supply.ts). */
export interface PythonConstants {
  PYTHON_PARTS: PythonParts;
  PYTHON_LOCK: unknown;
  PYTHON_MODULES: Record<string, string>;
  PYTHON_WORKER: string;
}

/** The three files of Pyodide, cut into scripts. */
async function makeParts(): Promise<{ parts: PythonParts; files: SiteFiles }> {
  const files: SiteFiles = new Map();
  const parts = {
    machine: cutIntoScripts(files, 'machine', packageFile('pyodide.asm.wasm')),
    library: cutIntoScripts(files, 'library', standardLibrary()),
    code: cutIntoScripts(files, 'code', Buffer.from(await pyodideCode())),
  };
  return { parts, files };
}

/** A name for what the parts are made of: Pyodide's version and the programs that make them. */
function partsKey(): string {
  const hash = createHash('sha256').update(pyodideVersion());
  for (const name of ['python-files.ts', 'python-left-out.ts'])
    hash.update(readFileSync(path.join(import.meta.dirname, name)));
  return hash.digest('hex').slice(0, 16);
}

/** What an earlier build of this machine kept; undefined when there is nothing or it is not whole. */
function readKept(folder: string): { parts: PythonParts; files: SiteFiles } | undefined {
  try {
    const parts = JSON.parse(readFileSync(path.join(folder, 'parts.json'), 'utf8')) as PythonParts;
    const files: SiteFiles = new Map();
    for (const { name, bytes } of [...parts.machine, ...parts.library, ...parts.code]) {
      const script = readFileSync(path.join(folder, `assets/${name}.js`));
      if (script.length !== bytes) return undefined;
      files.set(`assets/${name}.js`, script);
    }
    return { parts, files };
  } catch {
    return undefined;
  }
}

/** The parts as an earlier build made them, else made now and kept for the next one. */
async function keptParts(): Promise<{ parts: PythonParts; files: SiteFiles }> {
  const folder = path.join(CACHE, partsKey());
  const kept = readKept(folder);
  if (kept !== undefined) return kept;
  const made = await makeParts();
  rmSync(CACHE, { recursive: true, force: true });
  writeSiteFiles(folder, made.files);
  writeFileSync(path.join(folder, 'parts.json'), JSON.stringify(made.parts));
  return made;
}

/**
 * Makes Python for browsers as classic scripts, so that it loads from `file://` too.
 * @param files where the scripts are added
 * @returns what the script that loads them has to know
 */
export async function pythonConstants(files: SiteFiles): Promise<PythonConstants> {
  const kept = await keptParts();
  for (const [name, bytes] of kept.files) files.set(name, bytes);
  return {
    PYTHON_PARTS: kept.parts,
    PYTHON_LOCK: lockFile(),
    PYTHON_MODULES: pageModules(),
    PYTHON_WORKER: await workerScript(),
  };
}
