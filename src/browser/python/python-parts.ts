/** The scripts that hand over one compressed file, in order, with their sizes. */
export type FileParts = { name: string; bytes: number }[];

/** What a browser fetches to run Python. */
export interface PythonParts {
  /** The interpreter, as WebAssembly. */
  machine: FileParts;
  /** The standard library, as a zip. */
  library: FileParts;
  /** What binds the interpreter to the browser, as a script. */
  code: FileParts;
}
