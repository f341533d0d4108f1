import type { RunEnd } from './run-python.ts';

export type Stream = 'stdout' | 'stderr';

/** What an interpreter is made of; each worker gets its own copy. */
export interface LoadOrder {
  kind: 'load';
  machine: WebAssembly.Module;
  library: Uint8Array;
  lock: unknown;
  /** Python modules of the site by name, as text. */
  modules: Readonly<Record<string, string>>;
  /** Memory of an interpreter that had started; without it, this one starts from nothing. */
  snapshot: Uint8Array | undefined;
  /** Whether the memory is wanted, for later interpreters. */
  makesSnapshot: boolean;
}

/** The program of a run; an interpreter runs one. */
export interface RunOrder {
  kind: 'run';
  program: string;
  file: string;
}

/** What the page tells a worker. */
export type Order = LoadOrder | RunOrder;

/** What a worker tells the page. */
export type Report =
  /** Sent before any program is known, so that none can forge it. */
  | { kind: 'snapshot'; bytes: Uint8Array }
  | { kind: 'ready'; python: string }
  | { kind: 'output'; stream: Stream; text: string }
  | { kind: 'end'; end: RunEnd };
