import { shortSleep } from './short-sleep.ts';
import type { Interpreter, LoadOptions } from './pyodide-parts.ts';
import type { LoadOrder } from './worker-messages.ts';

/** Both are in front of this script in the worker's text. */
declare const loadPyodide: (options: LoadOptions) => Promise<Interpreter>;
declare const _createPyodideModule: (settings: object) => Promise<unknown>;

/** Nothing is fetched from there: the name only has to be a complete address. */
const NOWHERE = 'https://python.invalid/';
/** As the programs of the site were recorded (src/verify/run_program.py). */
const ENVIRONMENT = {
  HOME: '/home/program',
  LANG: 'C.UTF-8',
  PYTHONHASHSEED: '0',
  PYTHONUTF8: '1',
  PYTHON_COLORS: '0',
};
/** What a program may use before it gets a MemoryError, so that it does not exhaust the reader's machine. */
const MOST_MEMORY = 512 * 1024 * 1024;
const MODULE_FOLDER = '/page';
/** What programs import; it is there at once in an interpreter that starts from a copied memory. */
const COMMON_MODULES =
  'contextlib, dataclasses, inspect, itertools, linecache, logging, threading, traceback, typing, weakref';

/** Hands Pyodide its files, which it would fetch; its `time.sleep` lets the processor rest between looks at the clock. */
function provideFiles({ machine, library }: LoadOrder): void {
  const sleep = shortSleep();
  const now = (): number => {
    sleep?.(1);
    return performance.now();
  };
  const given = globalThis as unknown as Record<string, unknown>;
  given['fetch'] = () =>
    Promise.resolve({ ok: true, arrayBuffer: () => Promise.resolve(library.buffer) });
  WebAssembly.instantiateStreaming = async (_response, imports) => {
    const { env } = imports as { env: Record<string, unknown> };
    if (sleep !== undefined) env['emscripten_get_now'] = now;
    const grow = env['emscripten_resize_heap'] as (bytes: number) => number;
    env['emscripten_resize_heap'] = (bytes: number) =>
      bytes >>> 0 > MOST_MEMORY ? 0 : grow(bytes);
    return { module: machine, instance: await WebAssembly.instantiate(machine, imports) };
  };
}

/** Imports the site's own modules and what programs import: none of it holds an object of JavaScript. */
function importModules(python: Interpreter, modules: LoadOrder['modules']): void {
  python.FS.mkdirTree(MODULE_FOLDER);
  for (const [name, text] of Object.entries(modules))
    python.FS.writeFile(`${MODULE_FOLDER}/${name}.py`, text);
  python.runPython(
    `import sys; sys.path.insert(1, '${MODULE_FOLDER}'); import browser_loop, ${COMMON_MODULES}; del sys.path[1]`,
  );
}

/** Later interpreters start from nothing where the memory cannot be copied. */
function offerSnapshot(python: Interpreter, onSnapshot: (bytes: Uint8Array) => void): void {
  try {
    onSnapshot(python.makeMemorySnapshot());
  } catch (error) {
    console.warn('The memory of Python could not be copied.', error);
  }
}

/**
 * Starts an interpreter in this worker.
 * @param onSnapshot gets its memory, if that is wanted and can be had
 */
export async function startInterpreter(
  order: LoadOrder,
  onSnapshot: (bytes: Uint8Array) => void,
): Promise<Interpreter> {
  provideFiles(order);
  const python = await loadPyodide({
    indexURL: NOWHERE,
    args: [],
    env: ENVIRONMENT,
    lockFileContents: order.lock,
    createPyodideModule: _createPyodideModule,
    ...(order.snapshot === undefined ? {} : { _loadSnapshot: order.snapshot }),
    ...(order.makesSnapshot ? { _makeSnapshot: true } : {}),
  });
  if (order.snapshot === undefined) importModules(python, order.modules);
  if (order.makesSnapshot) offerSnapshot(python, onSnapshot);
  return python;
}
