import { expect, test } from './support/quiet-page.ts';

const LONG_OUTPUT = '/causes/implicit-io-outside-greenlet/';

test('a long recorded output is cut to its end, where the error is, and says how long it is', async ({
  page,
}) => {
  await page.goto(LONG_OUTPUT);
  const output = page.locator('.prog.is-wrong .out').first();
  const error = output.locator('em').last();
  const [outer, inner] = [await output.boundingBox(), await error.boundingBox()];
  expect(outer!.height).toBeLessThanOrEqual(500);
  expect(inner!.y).toBeGreaterThan(outer!.y);
  expect(inner!.y + inner!.height).toBeLessThanOrEqual(outer!.y + outer!.height);
  const lines = (await output.innerText()).split('\n').length;
  await expect(page.locator('.prog.is-wrong summary').first()).toContainText(`${lines} lines`);
  await output.press('Home');
  await expect.poll(() => output.evaluate((element) => element.scrollTop)).toBeLessThan(-1000);
});

test('a long recorded output is printed as a whole', async ({ page }) => {
  await page.goto(LONG_OUTPUT);
  await page.emulateMedia({ media: 'print' });
  const output = page.locator('.prog.is-wrong .out').first();
  const hidden = await output.evaluate((element) => element.scrollHeight - element.clientHeight);
  expect(hidden).toBeLessThanOrEqual(0);
});

test('on a phone the bar of the usual cause leaves its text in line with the others', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/errors/coroutine-was-never-awaited/');
  const lefts = await page
    .locator('.which tbody td:first-child')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
  expect(lefts.length).toBeGreaterThan(1);
  expect(new Set(lefts).size).toBe(1);
  const bar = page.locator('.which .usual');
  await expect(bar).toHaveCSS('box-shadow', /-12px 0px/);
});

test('the first line that an index shows has no rule of its own under that of its head', async ({
  page,
}) => {
  await page.goto('/errors/?kind=warning');
  const first = page.locator('#list .rows > li').filter({ visible: true }).first();
  await expect(first.locator('xpath=preceding-sibling::li')).not.toHaveCount(0);
  await expect(first).toHaveCSS('border-top-width', '0px');
});
