import type { Page } from '@playwright/test';

/** What an engine tells: a call of the listener with its arguments. A run without `ended` goes on until it is stopped. */
export type Told = [call: 'progress' | 'started' | 'output' | 'ended', ...args: unknown[]];

/** Puts an engine in place of Python that tells what a test says, and keeps what it was asked to run in `asked`. */
export async function fakePython(page: Page, told: Told[]): Promise<void> {
  const body = `
    window.asked = [];
    (window.errorIndex ??= {}).runPython = (program, file, listener) => {
      window.asked.push({ program, file });
      let isOver = false;
      (async () => {
        for (const [call, ...args] of ${JSON.stringify(told)}) {
          await new Promise((resolve) => setTimeout(resolve, 5));
          if (isOver) return;
          isOver = call === 'ended';
          listener[call](...args);
        }
      })();
      return { stop: () => { if (!isOver) { isOver = true; listener.ended({ how: 'stopped' }); } } };
    };`;
  await page.route('**/assets/python.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  );
}

/** The programs that the engine was asked to run. */
export function askedToRun(page: Page): Promise<{ program: string; file: string }[]> {
  return page.evaluate(
    () => (window as unknown as { asked?: { program: string; file: string }[] }).asked ?? [],
  );
}
