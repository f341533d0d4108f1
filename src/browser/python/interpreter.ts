import type { PythonSupply } from './python-supply.ts';
import type { Order, Report } from './worker-messages.ts';

const START_MS = 45_000;

/** Memory of an interpreter that has started, so that later ones start from there. */
let snapshot: Uint8Array | undefined;
/** Whether this browser could not start one from such a memory. */
let isPlain = false;

/** A worker with one interpreter, which runs one program. */
export class BrowserPython {
  /** The exact version, when it can run a program; fails with a sentence. */
  readonly ready: Promise<string>;
  private readonly worker: Worker;
  private onReport: (report: Report) => void = () => undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ worker, order }: PythonSupply) {
    this.worker = new Worker(worker);
    this.ready = new Promise((resolve, reject) => {
      const fail = (reason: string): void => {
        if (snapshot !== undefined) isPlain = true;
        this.end();
        reject(new Error(reason));
      };
      this.timer = setTimeout(() => {
        fail(`Python did not start within ${START_MS / 1000} seconds.`);
      }, START_MS);
      this.onReport = (report) => {
        if (report.kind === 'snapshot') snapshot = report.bytes;
        else if (report.kind === 'ready') resolve(report.python);
        else if (report.kind === 'end' && report.end.how === 'failed') fail(report.end.reason);
        if (report.kind === 'ready') clearTimeout(this.timer);
      };
      this.worker.onerror = (event) => {
        fail(`Python could not be started: ${event.message || 'the browser refuses its worker'}.`);
      };
    });
    this.ready.catch(() => undefined);
    this.worker.onmessage = ({ data }: MessageEvent<Report>) => {
      this.onReport(data);
    };
    this.send({
      kind: 'load',
      ...order,
      snapshot: isPlain ? undefined : snapshot,
      makesSnapshot: snapshot === undefined && !isPlain,
    });
  }

  /** Runs the program; everything that it gives comes to `onReport`. */
  run(program: string, file: string, onReport: (report: Report) => void): void {
    this.onReport = onReport;
    this.worker.onerror = (event) => {
      onReport({
        kind: 'end',
        end: { how: 'failed', reason: `Python broke off: ${event.message}.` },
      });
    };
    this.send({ kind: 'run', program, file });
  }

  /** Ends it at once, whatever it does. */
  end(): void {
    clearTimeout(this.timer);
    this.onReport = () => undefined;
    this.worker.terminate();
  }

  private send(order: Order): void {
    this.worker.postMessage(order);
  }
}

/** Whether the last interpreter failed to start from a memory, so that another try without one makes sense. */
export function mayStartPlain(): boolean {
  return snapshot !== undefined && isPlain;
}
