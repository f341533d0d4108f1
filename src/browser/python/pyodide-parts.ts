/** A Python object in the hands of JavaScript; calling it calls it, and its attributes are its fields. */
export interface PythonObject {
  destroy: () => void;
}

interface Program extends PythonObject {
  /** Missing when the text does not compile. */
  main: PythonObject | undefined;
  take: PythonObject;
  /** Gives the exit code and the trace, as JSON. */
  finish: () => string;
}

/** `browser_loop.py`. */
export interface BrowserLoop extends PythonObject {
  install: () => string;
  Program: (text: string, path: string, onIdle: (json: string) => void) => Program;
}

/** Addresses in the interpreter's memory, and functions of CPython's C interface that take them. */
interface Machine {
  PyProxy_getPtr: (object: PythonObject) => number;
  _PyObject_CallNoArgs: (callable: number) => number;
  _PyObject_CallOneArg: (callable: number, argument: number) => number;
  _PyErr_GetRaisedException: () => number;
  _Py_DecRef: (object: number) => void;
}

interface Writer {
  write: (bytes: Uint8Array) => number;
}

/** What is used of Pyodide; `_` marks what is private there, which the exact version in package.json makes safe. */
export interface Interpreter {
  FS: { mkdirTree: (folder: string) => void; writeFile: (file: string, text: string) => void };
  runPython: (code: string) => unknown;
  pyimport: (name: string) => PythonObject;
  setStdin: (from: { stdin: () => null }) => void;
  setStdout: (to: Writer) => void;
  setStderr: (to: Writer) => void;
  makeMemorySnapshot: () => Uint8Array;
  _module: Machine;
}

export interface LoadOptions {
  indexURL: string;
  args: string[];
  env: Record<string, string>;
  lockFileContents: unknown;
  createPyodideModule: (settings: object) => Promise<unknown>;
  _makeSnapshot?: true;
  _loadSnapshot?: Uint8Array;
}
