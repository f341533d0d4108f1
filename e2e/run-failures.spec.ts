import { expect, test } from '@playwright/test';
import { inWorker, loadRunner, runProgram } from './support/run-program.ts';

const MISSING: [what: string, script: string, reason: RegExp][] = [
  ['WebAssembly is missing', 'delete window.WebAssembly', /has no WebAssembly/],
  [
    'WebAssembly is blocked',
    'WebAssembly.Module = function () { throw new WebAssembly.CompileError("blocked") }',
    /WebAssembly is blocked here/,
  ],
  ['workers are missing', 'delete window.Worker', /has no workers/],
  ['the browser is old', 'delete window.DecompressionStream', /too old to unpack/],
];

for (const [what, script, reason] of MISSING) {
  test(`${what}: a run says so, without a download`, async ({ page }) => {
    await page.addInitScript(script);
    await page.goto('/evidence/');
    await loadRunner(page);
    const { end, progress } = await runProgram(page, 'print(1)');
    expect(end['how']).toBe('failed');
    expect(end['reason']).toMatch(reason);
    expect(progress).toEqual([]);
  });
}

test('a policy that blocks WebAssembly is told from a broken page', async ({ page }) => {
  await page.route('**/evidence/', async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(" 'wasm-unsafe-eval'", '');
    await route.fulfill({ response, body: html });
  });
  await page.goto('/evidence/');
  await loadRunner(page);
  const { end } = await runProgram(page, 'print(1)');
  expect(end['reason']).toMatch(/WebAssembly is blocked here/);
});

test('a download that is cut says so, and the next run goes on from there', async ({ page }) => {
  await page.goto('/evidence/');
  await loadRunner(page);
  await page.route('**/machine-*-3.js', (route) => route.abort());
  const cut = await runProgram(page, 'print(1)');
  expect(cut.end['reason']).toMatch(/could not be loaded to the end .* run the program again/);
  await page.unroute('**/machine-*-3.js');
  expect((await runProgram(page, 'print(1)')).stdout).toBe('1\n');
});

test('a part that is not what was built says so', async ({ page }) => {
  await page.route('**/library-*-1.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '/* something else */' }),
  );
  await page.goto('/evidence/');
  await loadRunner(page);
  const { end } = await runProgram(page, 'print(1)');
  expect(end['reason']).toMatch(/could not be loaded to the end/);
});

test('where a worker may not wait on shared memory, a program still runs and sleeps', async ({
  page,
}) => {
  await page.addInitScript(inWorker("Atomics.wait = () => { throw new TypeError('not here'); }"));
  await page.goto('/evidence/');
  await loadRunner(page);
  const ran = await runProgram(page, 'import time; time.sleep(0.1); print(1)');
  expect(ran.end).toMatchObject({ how: 'exit', code: 0 });
  expect(ran.stdout).toBe('1\n');
});

test('where an interpreter cannot start from the memory of another, it starts from nothing', async ({
  page,
}) => {
  test.slow();
  const refusing = `const load = loadPyodide;
    loadPyodide = (options) => {
      if (options._loadSnapshot !== undefined) throw new Error('no snapshots here');
      return load(options);
    };`;
  await page.addInitScript(inWorker(refusing));
  await page.goto('/evidence/');
  await loadRunner(page);
  for (let run = 0; run < 2; run++)
    expect(await runProgram(page, 'print(1)')).toMatchObject({ stdout: '1\n', end: { code: 0 } });
});
