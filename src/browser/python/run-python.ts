import type { Trace } from '../../lib/schemas/trace.ts';
import { whyNot } from './can-run.ts';
import { BrowserPython, mayStartPlain } from './interpreter.ts';
import { pythonSupply, type PythonSupply } from './python-supply.ts';

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
  /**
   * Nothing can wake the loop. `signals` names those that the program has a handler for: outside a page, one of them
   * could wake it.
   */
  | { how: 'deadlock'; tasks: WaitingTask[]; signals?: string[]; trace?: Trace }
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

const USUAL_SECONDS = 10;
/** How long an interpreter is kept ready for the next run. */
const SPARE_MS = 120_000;

let spare: BrowserPython | undefined;
let spareTimer: ReturnType<typeof setTimeout> | undefined;

/** Starts the interpreter of the next run while the reader reads. */
function prepareSpare(supply: PythonSupply): void {
  spare ??= new BrowserPython(supply);
  clearTimeout(spareTimer);
  spareTimer = setTimeout(() => {
    spare?.end();
    spare = undefined;
  }, SPARE_MS);
}

function takeInterpreter(supply: PythonSupply): BrowserPython {
  const taken = spare ?? new BrowserPython(supply);
  spare = undefined;
  return taken;
}

class Run {
  private readonly listener: RunListener;
  private readonly seconds: number;
  private readonly download = new AbortController();
  private python: BrowserPython | undefined;
  private supply: PythonSupply | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isOver = false;

  constructor(listener: RunListener, seconds: number) {
    this.listener = listener;
    this.seconds = seconds;
  }

  async start(program: string, file: string): Promise<void> {
    const reason = whyNot();
    if (reason !== undefined) throw new Error(reason);
    this.supply = await this.fetchSupply();
    const version = await this.startPython(this.supply);
    if (this.download.signal.aborted) return;
    this.listener.started(version);
    this.timer = setTimeout(() => {
      this.end({ how: 'limit', seconds: this.seconds });
    }, this.seconds * 1000);
    this.python?.run(program, file, (report) => {
      if (this.isOver) return;
      if (report.kind === 'output') this.listener.output(report.stream, report.text);
      else if (report.kind === 'end') this.end(report.end);
    });
  }

  end(how: RunEnd): void {
    if (this.isOver) return;
    this.isOver = true;
    clearTimeout(this.timer);
    this.download.abort();
    this.python?.end();
    if (this.supply !== undefined && how.how !== 'failed') prepareSpare(this.supply);
    this.listener.ended(how);
  }

  private async fetchSupply(): Promise<PythonSupply> {
    const progress: RunListener['progress'] = (loaded, total) => {
      if (!this.isOver) this.listener.progress(loaded, total);
    };
    try {
      return await pythonSupply(progress, this.download.signal);
    } catch (error) {
      throw new Error(
        `Python could not be loaded to the end (${(error as Error).message}); run the program again to go on.`,
      );
    }
  }

  /** Once more from nothing, where an interpreter does not start from the memory of another. */
  private async startPython(supply: PythonSupply): Promise<string> {
    this.download.signal.throwIfAborted();
    this.python = takeInterpreter(supply);
    try {
      return await this.python.ready;
    } catch (error) {
      if (this.isOver || !mayStartPlain()) throw error;
      this.python = new BrowserPython(supply);
      return await this.python.ready;
    }
  }
}

/** Runs a program as `python FILE` would; nothing is fetched before the first call. */
export const runPython: RunPython = (program, file, listener, { seconds = USUAL_SECONDS } = {}) => {
  const run = new Run(listener, seconds);
  const name = /^[\w.-]+\.py$/.test(file) ? file : 'program.py';
  run.start(program, name).catch((error: unknown) => {
    run.end({ how: 'failed', reason: (error as Error).message });
  });
  return {
    stop: () => {
      run.end({ how: 'stopped' });
    },
  };
};
