import { expect, test } from './support/quiet-page.ts';

/** Its program shows one thing on 3.14 and newer, another on 3.12 and 3.13. */
const PAGE = '/causes/get-event-loop-expected-to-create/';

test('the output of the chosen Python comes first and unfolded; nothing is hidden', async ({
  page,
}) => {
  await page.goto(PAGE);
  const runs = page.locator('[data-runs]:has(> details + details)').first();
  const shown = (): Promise<(string | null)[]> =>
    runs.locator('> details').evaluateAll((all) => all.map((one) => one.getAttribute('data-on')));
  const newest = await shown();
  expect(newest[0]).toContain('3.15');
  await page.getByLabel('Your Python').selectOption('3.12');
  await expect(page).toHaveURL(/[?&]py=3\.12/);
  const chosen = await shown();
  expect(chosen[0]).toContain('3.12');
  expect([...chosen].sort()).toEqual([...newest].sort());
  await expect(runs.locator('> details').first()).toHaveAttribute('open', '');
  await expect(runs.locator('> details').nth(1)).not.toHaveAttribute('open');
  await page.getByLabel('Your Python').selectOption('');
  expect(await shown()).toEqual(newest);
  await expect(page).not.toHaveURL(/py=/);
});

test('the address beats what was stored, and what was stored beats all', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByLabel('Your Python').selectOption('3.12');
  await page.goto('/errors/');
  await expect(page.getByLabel('Your Python')).toHaveValue('3.12');
  await page.goto(`${PAGE}?py=3.14`);
  await expect(page.getByLabel('Your Python')).toHaveValue('3.14');
  const first = page.locator('[data-runs]:has(> details + details) > details').first();
  expect(await first.getAttribute('data-on')).toContain('3.14');
  await page.goto(`${PAGE}?py=2.7`);
  await expect(page.getByLabel('Your Python')).toHaveValue('');
});

test('moving to the chosen output shifts nothing after the page is shown', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${PAGE}?py=3.12`, { waitUntil: 'networkidle' });
  await page.waitForTimeout(200);
  expect(await page.evaluate('window.shifts')).toEqual([]);
});
