import { siteGlobal } from '../site-global.ts';
import { loadParts, unpack } from './load-parts.ts';
import type { FileParts, PythonParts } from './python-parts.ts';
import type { LoadOrder } from './worker-messages.ts';

/** Put in by the build (src/build/site-scripts.ts). */
declare const PYTHON_PARTS: PythonParts;
declare const PYTHON_LOCK: unknown;
declare const PYTHON_MODULES: Readonly<Record<string, string>>;
declare const PYTHON_WORKER: string;

/** What every interpreter is made of. */
export interface PythonSupply {
  /** Address of the worker's script. */
  worker: string;
  order: Pick<LoadOrder, 'machine' | 'library' | 'lock' | 'modules'>;
}

/** Pyodide refuses workers like this one, unless they cannot fetch scripts. */
const BEFORE = 'self.importScripts=()=>{throw new Error("no scripts are fetched here")};';

let supply: PythonSupply | undefined;

async function unpackAll({ machine, library, code }: PythonParts): Promise<PythonSupply> {
  const script = new Blob([BEFORE, await unpack(code), `\n;${PYTHON_WORKER}`], {
    type: 'text/javascript',
  });
  const made: PythonSupply = {
    worker: URL.createObjectURL(script),
    order: {
      machine: await WebAssembly.compile(await unpack(machine)),
      library: await unpack(library),
      lock: PYTHON_LOCK,
      modules: PYTHON_MODULES,
    },
  };
  const texts = siteGlobal().parts ?? {};
  for (const { name } of [...machine, ...library, ...code]) Reflect.deleteProperty(texts, name);
  return made;
}

/**
 * Fetches Python and makes it ready, once in the life of a page.
 * @param progress told of the bytes that have arrived, while there is something to fetch
 * @param signal gives the download up
 * @throws {Error} when a part could not be loaded
 */
export async function pythonSupply(
  progress: (loaded: number, total: number) => void,
  signal: AbortSignal,
): Promise<PythonSupply> {
  if (supply !== undefined) return supply;
  const parts: FileParts = Object.values(PYTHON_PARTS as unknown as FileParts[]).flat();
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  progress(0, total);
  await loadParts(
    parts,
    (bytes) => {
      loaded += bytes;
      progress(loaded, total);
    },
    signal,
  );
  supply ??= await unpackAll(PYTHON_PARTS);
  return supply;
}
