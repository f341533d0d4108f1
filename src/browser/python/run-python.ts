import type { Trace } from '../../lib/schemas/trace.ts';

/** A task that waits for what can no longer happen. */
export interface WaitingTask {
  name: string;
  coroutine: string;
  /** Line of the program at which it waits. */
  line: number;
  /** What it awaits: `Lock.acquire`, `task Task-2`. */
  awaits: string;
}

/** How a run ended. */
export type RunEnd =
  | { how: 'exit'; code: number; trace?: Trace }
  /** `stop()` was called. */
  | { how: 'stopped' }
  | { how: 'limit'; seconds: number }
  /** Cut at 1 MB of output. */
  | { how: 'flood'; bytes: number }
  /** Nothing can wake the loop. */
  | { how: 'deadlock'; tasks: WaitingTask[]; trace?: Trace }
  /** One sentence: WebAssembly missing or blocked, workers missing, memory, download cut. */
  | { how: 'failed'; reason: string };

/** What a run tells whoever started it. */
export interface RunListener {
  /** Bytes, on the first load only. */
  progress: (loaded: number, total: number) => void;
  /** The exact version, `3.14.2`. */
  started: (python: string) => void;
  output: (stream: 'stdout' | 'stderr', text: string) => void;
  /** Called exactly once. */
  ended: (end: RunEnd) => void;
}

/** Runs a program as `python FILE` would; nothing is fetched before the first call. */
export type RunPython = (
  program: string,
  file: string,
  listener: RunListener,
  options?: { seconds?: number },
) => { stop: () => void };

/** Runs a program as `python FILE` would; nothing is fetched before the first call. */
export const runPython: RunPython = (_program, _file, listener) => {
  queueMicrotask(() => {
    listener.ended({ how: 'failed', reason: 'Programs cannot be run here yet.' });
  });
  return { stop: () => undefined };
};
