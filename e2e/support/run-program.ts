import type { Page } from '@playwright/test';

/** What a run in the page gave. */
export interface Ran {
  stdout: string;
  stderr: string;
  /** Moments of pieces of output, in milliseconds since the run was asked for. */
  pieces: { text: string; at: number }[];
  progress: [loaded: number, total: number][];
  end: Record<string, unknown>;
  endedAt: number;
}

interface Options {
  seconds?: number;
  /** Calls `stop()` when this text was printed; '' stops at the first progress. */
  stopAt?: string;
}

interface Runner {
  runPython: (
    program: string,
    file: string,
    listener: Record<string, (...values: never[]) => void>,
    options: { seconds?: number },
  ) => { stop: () => void };
}

/** Loads the script that runs programs into the open page. */
export async function loadRunner(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = `${document.documentElement.dataset['root'] ?? '/'}assets/python.js`;
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
      }),
  );
}

/** Runs a program in the open page. */
export function runProgram(page: Page, program: string, options: Options = {}): Promise<Ran> {
  return page.evaluate(
    ([text, { seconds, stopAt }]) =>
      new Promise<Ran>((resolve) => {
        const asked = performance.now();
        const ran: Ran = { stdout: '', stderr: '', pieces: [], progress: [], end: {}, endedAt: 0 };
        const started: { run?: { stop: () => void } } = {};
        const { runPython } = (window as unknown as { errorIndex: Runner }).errorIndex;
        const listener = {
          progress: (loaded: number, total: number) => {
            ran.progress.push([loaded, total]);
            if (stopAt === '' && loaded > 0) started.run?.stop();
          },
          started: () => undefined,
          output: (stream: 'stdout' | 'stderr', piece: string) => {
            ran[stream] += piece;
            ran.pieces.push({ text: piece, at: performance.now() - asked });
            if (stopAt !== undefined && stopAt !== '' && ran.stdout.includes(stopAt))
              started.run?.stop();
          },
          ended: (end: Record<string, unknown>) => {
            if (ran.endedAt > 0) throw new Error('ended twice');
            ran.endedAt = performance.now() - asked;
            ran.end = end;
            resolve(ran);
          },
        };
        started.run = runPython(
          text,
          'program.py',
          listener,
          seconds === undefined ? {} : { seconds },
        );
      }),
    [program, options] as const,
  );
}

/** A script for the page that puts another into its worker, between Pyodide and what uses it. */
export function inWorker(script: string): string {
  return `
    const WholeBlob = Blob;
    window.Blob = class extends WholeBlob {
      constructor(parts, options) {
        const all = [...parts];
        if (options?.type === 'text/javascript') all.splice(-1, 0, ${JSON.stringify(`;${script};`)});
        super(all, options);
      }
    };`;
}
