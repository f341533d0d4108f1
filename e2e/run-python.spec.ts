/* Run and Edit with the Python that a reader gets; run.spec.ts has the rest, without Python. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/quiet-page.ts';

const CONTENT = path.resolve(import.meta.dirname, '../content');
const ENDED = /The program ended|The program was|Nothing can wake|The output was cut/;
/** An error with a traceback, a warning at exit, a log line. */
const PAIRS = ['nested-run', 'missing-await', 'task-failure-unseen'];

test.describe.configure({ timeout: 180_000 });

interface Recorded {
  versions: string[];
  exit: number;
  stdout: string;
  stderr: string;
}

/** What a program showed on CPython 3.14. */
function recorded(cause: string, file: string): Recorded {
  const evidence = JSON.parse(
    readFileSync(path.join(CONTENT, `evidence/causes/${cause}.json`), 'utf8'),
  ) as { programs: Record<string, { plain: Recorded[] }> };
  return evidence.programs[file]!.plain.find(({ versions }) =>
    versions.some((version) => version.startsWith('3.14.')),
  )!;
}

/** Recorded texts leave out addresses, and where the library is. */
function plain(text: string): string {
  return text
    .replace(/0x[0-9a-f]+/g, '0xADDR')
    .replace(/\/lib\/python314\.zip\//g, '<stdlib>/')
    .replace(/(<stdlib>\S*?:)\d+/g, '$1N')
    .replace(/(<stdlib>.*", line )\d+/g, '$1N');
}

async function ranTo(run: Locator): Promise<string> {
  const status = run.locator('.status');
  await expect(status).toHaveText(ENDED, { timeout: 120_000 });
  return (await status.textContent()) ?? '';
}

async function printed(run: Locator, stream: string): Promise<string> {
  const lines = await run.locator(`.out > [data-from=${stream}]`).allTextContents();
  return lines.map((line) => `${line}\n`).join('');
}

/** Writes a program into the playground and runs it. */
async function runOwn(page: Page, text: string): Promise<Locator> {
  if (!page.url().endsWith('/play/')) await page.goto('/play/');
  await page.locator('.prog textarea').fill(text);
  await page.getByRole('button', { name: 'Run' }).click();
  return page.locator('.run');
}

for (const cause of PAIRS) {
  test(`${cause}: both programs show here what was recorded on CPython 3.14`, async ({ page }) => {
    await page.goto(`/causes/${cause}/`);
    for (const [kind, file] of [
      ['is-wrong', 'wrong.py'],
      ['is-correct', 'correct.py'],
    ] as const) {
      const box = page.locator(`#pair .${kind}`).first();
      await box.getByRole('button', { name: 'Run' }).click();
      const { exit, stdout, stderr } = recorded(cause, file);
      expect(await ranTo(box.locator('.run'))).toContain(`exit code ${exit}.`);
      expect(plain(await printed(box.locator('.run'), 'stdout'))).toBe(stdout);
      expect(plain(await printed(box.locator('.run'), 'stderr'))).toBe(stderr);
    }
  });
}

test('an edited program runs as edited, and without the network after the first run', async ({
  page,
  context,
}) => {
  await page.goto('/causes/nested-run/');
  const box = page.locator('#pair .is-correct').first();
  await box.getByRole('button', { name: 'Run' }).click();
  await ranTo(box.locator('.run'));
  await box.getByRole('button', { name: 'Edit' }).click();
  await box.locator('textarea').fill('print("mine")\n');
  await context.setOffline(true);
  await box.getByRole('button', { name: 'Run' }).click();
  await expect(box.locator('.run .out')).toHaveText('mine', { timeout: 60_000 });
});

test('an endless loop can be stopped, and the next run begins anew', async ({ page }) => {
  const run = await runOwn(page, 'print("on")\nwhile True:\n    pass\n');
  await expect(run.locator('.out')).toHaveText('on', { timeout: 120_000 });
  await run.getByRole('button', { name: 'Stop' }).click();
  expect(await ranTo(run)).toBe('The program was stopped.');
  await runOwn(page, 'print("again")\n');
  await expect(run.locator('.out')).toHaveText('again', { timeout: 60_000 });
});

test('a loop that nothing can wake is ended and its task named', async ({ page }) => {
  const run = await runOwn(
    page,
    'import asyncio\n\n\nasync def main():\n    await asyncio.Event().wait()\n\n\nasyncio.run(main())\n',
  );
  expect(await ranTo(run)).toContain('Nothing can wake this loop');
  await expect(run.locator('.more li')).toHaveText('Task-1, main, line 5, awaits Event.wait');
  await expect(run.locator('svg[role=img]')).toBeVisible();
});

test('a flood of output is cut, and the page stays usable', async ({ page, noise }) => {
  const run = await runOwn(page, 'while True:\n    print("x" * 99)\n');
  expect(await ranTo(run)).toContain('cut at 1 MB');
  expect(await run.locator('.out > span').count()).toBeLessThanOrEqual(1001);
  await expect(page.getByRole('button', { name: 'Run' })).toBeEnabled();
  // Pyodide tells the console that writes into a stopped program fail; readers see nothing of it.
  const own = noise.filter((line) => !/Error thrown in write|NoGilError/.test(line));
  noise.splice(0, noise.length, ...own);
});

test('without WebAssembly one sentence says so, and the recorded output stays', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'WebAssembly', { value: undefined });
  });
  await page.goto('/causes/nested-run/');
  const box = page.locator('#pair .is-wrong');
  await box.getByRole('button', { name: 'Run' }).click();
  await expect(box.locator('.run .status')).toContainText('WebAssembly');
  await expect(box.locator('.run .cap')).toContainText('not run');
  await expect(box.getByText('Recorded output').first()).toBeVisible();
});
