import type { Page } from '@playwright/test';
import type { RunEnd } from '../browser/python/run-python.ts';

/** What a run in the page gave, and when, in milliseconds since it was asked for. */
export interface RanInPage {
  python: string;
  stdout: string;
  stderr: string;
  end: RunEnd;
  startedAt: number;
  /** First output, or the end where there was none. */
  firstAt: number;
}

/** Loads the script that runs programs into an open page. */
export async function loadRunner(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const script = document.createElement('script');
        script.src = `${document.documentElement.dataset['root'] ?? '/'}assets/python.js`;
        script.onload = () => {
          resolve();
        };
        script.onerror = () => {
          reject(new Error('python.js could not be loaded'));
        };
        document.head.append(script);
      }),
  );
}

/** Runs a program in an open page that has the runner. */
export function runInPage(
  page: Page,
  program: string,
  file: string,
  seconds: number,
): Promise<RanInPage> {
  return page.evaluate(
    ([text, name, limit]) =>
      new Promise<RanInPage>((resolve) => {
        const asked = performance.now();
        const since = (): number => performance.now() - asked;
        const ran = { python: '', stdout: '', stderr: '', startedAt: 0, firstAt: 0 };
        window.errorIndex!.runPython!(
          text,
          name,
          {
            progress: () => undefined,
            started: (python) => {
              ran.python = python;
              ran.startedAt = since();
            },
            output: (stream, piece) => {
              ran.firstAt ||= since();
              ran[stream] += piece;
            },
            ended: (end) => {
              ran.firstAt ||= since();
              resolve({ ...ran, end });
            },
          },
          { seconds: limit },
        );
      }),
    [program, file, seconds] as const,
  );
}
