import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { askedToRun, fakePython, type Told } from './support/fake-python.ts';
import { tabTo } from './support/keyboard.ts';
import { expect, test } from './support/quiet-page.ts';

const PAGE = '/causes/nested-run/';
const WRONG = readFileSync(
  path.resolve(import.meta.dirname, '../content/causes/nested-run/wrong.py'),
  'utf8',
);
const STARTED: Told = ['started', '3.14.2'];
const ENDED: Told = ['ended', { how: 'exit', code: 0 }];

function wrong(page: Page): Locator {
  return page.locator('#pair .is-wrong');
}

async function runWrong(page: Page, told: Told[]): Promise<Locator> {
  await fakePython(page, told);
  await page.goto(PAGE);
  await wrong(page).getByRole('button', { name: 'Run' }).click();
  return wrong(page).locator('.run');
}

async function edit(page: Page): Promise<Locator> {
  await wrong(page).getByRole('button', { name: 'Edit' }).click();
  const field = page.getByRole('textbox', { name: 'wrong.py, the program to edit' });
  await expect(field).toBeFocused();
  return field;
}

test('Run shows what is printed, told apart in words, the exit code and which Python; what was recorded stays', async ({
  page,
}) => {
  const run = await runWrong(page, [
    STARTED,
    ['output', 'stdout', 'one\ntw'],
    ['output', 'stdout', 'o\n'],
    ['output', 'stderr', 'oops\n'],
    ['ended', { how: 'exit', code: 3 }],
  ]);
  await expect(run.locator('.cap')).toHaveText("In your browserPyodide's CPython 3.14.2 · exit 3");
  await expect(run.getByRole('status')).toHaveText('The program ended with exit code 3.');
  await expect(run.locator('.out')).toHaveText('onetwooops');
  const marks = await run
    .locator('.out > span')
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line, '::before').content));
  expect(marks).toEqual(['"stdout"', '""', '"stderr"']);
  await expect(wrong(page).getByText('Recorded output').first()).toBeVisible();
  expect(await askedToRun(page)).toEqual([{ program: WRONG, file: 'wrong.py' }]);
});

test('nothing is fetched before Run is used, and a program that printed nothing says so', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const run = await runWrong(page, [STARTED, ENDED]);
  await expect(run.getByRole('status')).toHaveText(
    'The program ended with exit code 0. Nothing was printed.',
  );
  expect(requests).toEqual([PAGE, '/assets/run.js', '/assets/python.js']);
});

test('the first load tells its bytes and can be cancelled; a run can be stopped', async ({
  page,
}) => {
  const run = await runWrong(page, [['progress', 2_202_010, 8_912_896]]);
  await expect(run.locator('.loaded')).toHaveText('2.1 of 8.5 MB');
  await expect(run.getByRole('status')).toHaveText('Loading Python, once.');
  await run.getByRole('button', { name: 'Cancel' }).click();
  await expect(run.getByRole('status')).toHaveText('The program was stopped.');
  await expect(wrong(page).getByRole('button', { name: 'Run' })).toBeFocused();
  await page.unroute('**/assets/python.js');
});

const ENDS: { end: Record<string, unknown>; says: RegExp; label: string }[] = [
  { end: { how: 'limit', seconds: 10 }, says: /ended after 10 s/, label: 'ended after 10 s' },
  { end: { how: 'flood', bytes: 1_048_576 }, says: /cut at 1 MB/, label: 'cut at 1 MB' },
  {
    end: { how: 'failed', reason: 'WebAssembly is blocked here.' },
    says: /^WebAssembly is blocked here\.$/,
    label: 'not run',
  },
];

for (const { end, says, label } of ENDS) {
  test(`a run that ends by '${String(end['how'])}' says so`, async ({ page }) => {
    const run = await runWrong(page, [STARTED, ['ended', end]]);
    await expect(run.getByRole('status')).toHaveText(says);
    await expect(run.locator('.cap')).toContainText(label);
    await expect(wrong(page).getByText('Recorded output').first()).toBeVisible();
  });
}

test('a loop that nothing can wake names each task, its line and what it awaits', async ({
  page,
}) => {
  const tasks = [
    { name: 'Task-1', coroutine: 'main', line: 12, awaits: 'task Task-2' },
    { name: 'Task-2', coroutine: 'acquire', line: 0, awaits: 'Lock.acquire' },
  ];
  const end = { how: 'deadlock', tasks, signals: ['SIGINT'] };
  const run = await runWrong(page, [STARTED, ['ended', end]]);
  await expect(run.getByRole('status')).toContainText('Nothing can wake this loop');
  await expect(run.getByRole('listitem')).toHaveText([
    'Task-1, main, line 12, awaits task Task-2',
    'Task-2, acquire awaits Lock.acquire',
  ]);
  await expect(run.getByText('a signal could wake it: SIGINT')).toBeVisible();
});

test('a run that was recorded is drawn below its output', async ({ page }) => {
  const steps = [{ from: 0, to: 300 }];
  const lane = { kind: 'task', name: 'main', created: 0, steps };
  const trace = { python: '3.14.2', length: 300, ended: 'exit', lanes: [lane] };
  const run = await runWrong(page, [STARTED, ['ended', { how: 'exit', code: 0, trace }]]);
  await expect(run.locator('svg[role=img]')).toBeVisible();
  await expect(run.locator('.picture')).toContainText('Longest hold of the loop300 ms');
  await run.getByText('The same in words').click();
  await expect(run.locator('.picture li').first()).toContainText('main');
});

test('a long output shows its ends and keeps the page in time', async ({ page }) => {
  const block = Array.from({ length: 20_000 }, (_, i) => `line ${i}\n`).join('');
  const blocks: Told[] = Array.from({ length: 5 }, () => ['output', 'stdout', block]);
  const run = await runWrong(page, [STARTED, ...blocks, ENDED]);
  await expect(run.locator('.gap')).toHaveText('99,000 lines are left out here');
  expect(await run.locator('.out > span').count()).toBe(1001);
  await expect(run.locator('.out > span').last()).toHaveText('line 19999');
});

test('an error that was printed leads to its page', async ({ page }) => {
  const error = 'RuntimeError: Event loop is closed\n';
  const run = await runWrong(page, [
    STARTED,
    ['output', 'stderr', error],
    ['ended', { how: 'exit', code: 1 }],
  ]);
  await expect(run.locator('.more')).toContainText('This is explained at');
  await run.locator('.more').getByRole('link').click();
  await expect(page).toHaveURL(/\/errors\/event-loop-is-closed\/$/);
});

test('an edited program runs as edited, is marked, copied as it is, and can be reset', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await fakePython(page, [STARTED, ENDED]);
  await page.goto(PAGE);
  const field = await edit(page);
  await expect(wrong(page).locator('.edited')).toBeHidden();
  await page.keyboard.type('# mine\n');
  await expect(wrong(page).locator('.edited')).toHaveText('edited, not verified');
  await page.keyboard.press('Control+Enter');
  await expect(wrong(page).getByRole('status').first()).toHaveText(/Tab indents/);
  await expect(wrong(page).locator('.run .status')).toContainText('exit code 0');
  await wrong(page).getByRole('button', { name: 'Copy' }).click();
  await expect(wrong(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`# mine\n${WRONG}`);
  expect((await askedToRun(page)).map(({ program }) => program)).toEqual([`# mine\n${WRONG}`]);
  await wrong(page).getByRole('button', { name: 'Reset' }).click();
  await expect(field).toHaveValue(WRONG);
  await expect(field).toBeFocused();
  await wrong(page).getByRole('button', { name: 'Close' }).click();
  await expect(wrong(page).getByRole('button', { name: 'Edit' })).toBeFocused();
  await expect(wrong(page).locator('pre.code')).toBeVisible();
});

test('by keyboard: Tab indents, Escape and Tab leave, Run and Stop work', async ({ page }) => {
  await fakePython(page, [STARTED]);
  await page.goto(PAGE);
  await tabTo(page, '.is-wrong [data-edit]');
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'wrong.py, the program to edit' });
  await expect(field).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(field).toHaveValue(`    ${WRONG}`);
  await page.keyboard.press('Escape');
  await expect(wrong(page).locator('.editing').getByText('Tab now leaves')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(wrong(page).getByRole('button', { name: 'Reset' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await tabTo(page, '.is-wrong [data-run]', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, '.is-wrong textarea');
  await page.keyboard.press('Escape');
  await tabTo(page, '.is-wrong .run button');
  await expect(page.locator('.run button')).toHaveText('Stop');
  await page.keyboard.press('Enter');
  await expect(page.locator('.run .status')).toHaveText('The program was stopped.');
  await expect(page.locator('.is-wrong [data-run]')).toBeFocused();
});

test('Share gives an address that fills the editor of the playground and never runs by itself', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await fakePython(page, [STARTED, ENDED]);
  await page.goto(PAGE);
  await edit(page);
  await page.keyboard.type('# mine\n');
  await wrong(page).getByRole('button', { name: 'Share' }).click();
  await expect(wrong(page).locator('.said')).toHaveText('Link copied.');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toContain('/play/#run:nested-run/wrong.py:z');
  await page.goto(address);
  const field = page.getByRole('textbox', { name: 'wrong.py, the program to edit' });
  await expect(field).toHaveValue(`# mine\n${WRONG}`);
  await expect(page.locator('.edited')).toHaveText('from a shared address, edited, not verified');
  await expect(page.locator('.say')).toContainText('It was not run. It began as wrong.py of');
  await expect(page.locator('.run')).toHaveCount(0);
  expect(await askedToRun(page)).toEqual([]);
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(page.locator('.run .status')).toContainText('exit code 0');
  expect(await askedToRun(page)).toEqual([{ program: `# mine\n${WRONG}`, file: 'wrong.py' }]);
});

test('a refused clipboard leaves the address to be selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')) },
    });
  });
  await page.goto(PAGE);
  await edit(page);
  await wrong(page).getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('textbox', { name: 'Address of this program' })).toHaveValue(
    /\/play\/#run:nested-run\/wrong\.py:z/,
  );
});

test('a pair that a browser cannot run says what it needs', async ({ page }) => {
  await page.goto('/causes/blocking-call/');
  await expect(page.locator('[data-run], [data-edit]')).toHaveCount(0);
  await expect(page.getByText('Not run in a browser: it needs threads.').first()).toBeVisible();
});

test('an engine that cannot be loaded says so, and Run can be used again', async ({
  page,
  noise,
}) => {
  await page.route('**/assets/python.js', (route) => route.abort());
  await page.goto(PAGE);
  const run = wrong(page).getByRole('button', { name: 'Run' });
  await run.click();
  await expect(page.locator('.run .status')).toHaveText('Python could not be loaded: try again.');
  await page.unroute('**/assets/python.js');
  await fakePython(page, [STARTED, ENDED]);
  await run.click();
  await expect(page.locator('.run .status')).toContainText('exit code 0');
  noise.splice(0);
});

test('a click that waits for its script outlives another script that comes first', async ({
  page,
}) => {
  for (const [name, delay] of [
    ['page', 200],
    ['run', 600],
  ] as const)
    await page.route(`**/assets/${name}.js`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.continue();
    });
  await page.goto(PAGE);
  await page.getByLabel('Your Python').focus();
  await edit(page);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an open editor and a run are accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const run = await runWrong(page, [
      STARTED,
      ['output', 'stderr', 'RuntimeError: Event loop is closed\n'],
      ['ended', { how: 'exit', code: 1 }],
    ]);
    await expect(run.locator('.more a')).toBeVisible();
    await edit(page);
    await page.keyboard.type('# mine\n');
    const { violations } = await new AxeBuilder({ page }).include('#pair').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    for (const button of await wrong(page).locator('button:visible').all())
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  });
}
