import { COLLATERAL, JUPYTER, LOGGED } from './support/reports.ts';
import { expect, test } from './support/quiet-page.ts';

const CASES = [
  {
    name: 'a Jupyter traceback of a nested run',
    text: JUPYTER,
    cause: 'nested-run',
    reason: /notebook|Jupyter|kernel|cell/,
  },
  {
    name: 'a never-awaited warning beside its error',
    text: COLLATERAL,
    cause: 'nested-run',
    reason: /\w/,
  },
];

for (const { name, text, cause, reason } of CASES) {
  test(`${name} leads to its cause`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('textbox').first().fill(text);
    const first = page.locator('[data-results] article').first();
    await expect(first.getByRole('link').first()).toHaveAttribute(
      'href',
      new RegExp(`/causes/${cause}/$`),
    );
    await expect(first.locator('dd').first()).toHaveText(reason);
    await first.getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`/causes/${cause}/$`));
    await expect(page.locator('[data-fix]').first()).toBeVisible();
  });
}

test('a text that fits two causes leads to the page of its error, with its table of signs', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('textbox').first().fill(LOGGED);
  const first = page.locator('[data-results] article').first();
  await expect(first.getByRole('link').first()).toHaveAttribute(
    'href',
    /\/errors\/attached-to-a-different-loop\/$/,
  );
  await first.getByRole('link', { name: /compare the signs/ }).click();
  await expect(page).toHaveURL(/\/errors\/attached-to-a-different-loop\/#which$/);
});

test('the paste box is used by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('textbox').first().focus();
  await page.keyboard.insertText('RuntimeError: no running event loop');
  await page.keyboard.press('Control+Enter');
  const link = page.locator('[data-results] a').first();
  await expect(link).toBeVisible();
  for (let i = 0; i < 6; i++) {
    if (await link.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(causes|errors)\//);
});

test('what cannot be matched is one sentence, and nothing is lost', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('textbox').first();
  const results = page.locator('[data-results]');
  await box.fill('   ');
  await page.getByRole('button', { name: 'Find the cause' }).click();
  await expect(results).toHaveText(/^There is nothing to match yet/);
  await box.fill('\u0001\u0002\u0003\u0004\u0005\u0006binary');
  await expect(results).toHaveText(/binary file/);
  await box.fill('ZeroDivisionError: division by zero');
  await expect(results).toHaveText(/The error is ZeroDivisionError.*If the program uses asyncio/);
});

test('markup in a paste stays text', async ({ page }) => {
  await page.goto('/');
  const hostile = `<script>document.title='gone'</script><img src=x onerror="document.title='gone'">`;
  const text = `${hostile}\nRuntimeWarning: coroutine '${hostile}' was never awaited`;
  await page.getByRole('textbox').first().fill(text);
  await expect(page.locator('[data-results] article').first()).toBeVisible();
  expect(await page.locator('[data-results] :is(script, img)').count()).toBe(0);
  expect(await page.title()).not.toBe('gone');
});

test('ten megabytes of log are matched without a hang', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('textbox').first().focus();
  await expect
    .poll(() => page.evaluate(() => customElements.get('paste-box') !== undefined))
    .toBe(true);
  await page.evaluate(() => {
    const lines = '2026-03-04 10:22:31 INFO handled request 200 in 3 ms\n'.repeat(200_000);
    const data = new DataTransfer();
    data.setData('text/plain', `${lines}RuntimeError: Event loop is closed\n`);
    const field = document.querySelector('textarea')!;
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.locator('[data-results] article').first()).toContainText(
    'Event loop is closed',
    { timeout: 20_000 },
  );
  await page.getByRole('textbox').first().fill('RuntimeError: no running event loop');
  await expect(page.locator('[data-results] article').first()).toContainText(
    'no running event loop',
  );
});
