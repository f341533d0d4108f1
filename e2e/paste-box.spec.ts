import { expect, test } from './support/quiet-page.ts';

const MESSAGE = 'RuntimeError: no running event loop';

test('a paste where nobody is typing goes into the paste box', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await page.evaluate((text) => navigator.clipboard.writeText(text), MESSAGE);
  await page.keyboard.press('Control+v');
  await expect(page.locator('textarea')).toHaveValue(MESSAGE);
  await expect(page.locator('[data-results] article').first()).toContainText(
    'no running event loop',
  );
});

test('a dropped file is matched, and its matched lines are quoted and marked', async ({ page }) => {
  await page.goto('/');
  await page.locator('textarea').focus();
  await expect
    .poll(() => page.evaluate(() => customElements.get('paste-box') !== undefined))
    .toBe(true);
  await page.evaluate((message) => {
    const data = new DataTransfer();
    // UTF-16 with its mark, as PowerShell writes a log.
    const text = `first line\n${message}\n`;
    const units = new Uint16Array([0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))]);
    data.items.add(new File([units], 'app.log'));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  }, MESSAGE);
  const marked = page.locator('[data-results] article mark').first();
  await expect(marked).toHaveText(MESSAGE);
  await expect(marked.locator('..')).toHaveAttribute('data-line', '2');
});

test('a drag over the paste box is enough to make it take the file', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    document
      .querySelector('textarea')!
      .dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }));
  });
  await expect
    .poll(() => page.evaluate(() => customElements.get('paste-box') !== undefined))
    .toBe(true);
});

test('a long text is shown as a document, with its name and size, and can be removed', async ({
  page,
}) => {
  await page.goto('/');
  await page.locator('textarea').focus();
  await expect
    .poll(() => page.evaluate(() => customElements.get('paste-box') !== undefined))
    .toBe(true);
  await page.evaluate((message) => {
    const data = new DataTransfer();
    data.items.add(new File([`${'INFO served\n'.repeat(50_000)}${message}\n`], 'server.log'));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  }, MESSAGE);
  const held = page.locator('.held');
  await expect(held).toContainText('server.log');
  await expect(held).toContainText('50,001 lines');
  await expect(page.locator('[data-results] mark').first()).toHaveText(MESSAGE);
  await held.getByRole('button', { name: 'Remove' }).click();
  await expect(held).toHaveCount(0);
  await expect(page.locator('textarea')).toBeFocused();
  await expect(page.locator('[data-results] article')).toHaveCount(0);
});

test('a text is kept for the other pages of the tab, cleared by Escape, and brought back', async ({
  page,
}) => {
  await page.goto('/');
  const field = page.locator('textarea');
  await field.fill(MESSAGE);
  await page.locator('[data-results] article a').first().click();
  await page.goto('/diagnose/none-of-these/');
  await expect(field).toHaveValue(MESSAGE);
  await expect(page.locator('[data-results] article').first()).toBeVisible();
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await expect(page.locator('[data-results] article')).toHaveCount(0);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(field).toHaveValue(MESSAGE);
  await expect(field).toBeFocused();
  await field.press('Escape');
  await page.goto('/');
  await expect(field).toHaveValue('');
});

test('a file that cannot be matched is one sentence', async ({ page }) => {
  await page.goto('/');
  await page.locator('textarea').fill(MESSAGE);
  await expect(page.locator('[data-results] article').first()).toBeVisible();
  await page.evaluate(() => {
    const data = new DataTransfer();
    const file = new File(['x'], 'huge.log');
    Object.defineProperty(file, 'size', { value: 80 * 1024 * 1024 });
    data.items.add(file);
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { files: [file], getData: () => '' } });
    document.body.dispatchEvent(event);
  });
  await expect(page.locator('[data-results]')).toHaveText(/^huge\.log has 80 MB; give a file/);
  await expect(page.locator('textarea')).toHaveValue(MESSAGE);
});

test('an empty or a binary file is one sentence, and takes nothing away', async ({ page }) => {
  await page.goto('/');
  await page.locator('textarea').fill(MESSAGE);
  await expect(page.locator('[data-results] article').first()).toBeVisible();
  for (const [name, bytes, says] of [
    ['empty.log', [], 'empty.log is empty.'],
    ['core.dump', Array<number>(5000).fill(0), /^This is not text but a binary file/],
  ] as const) {
    await page.evaluate(
      ([file, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], file));
        document.body.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      },
      [name, bytes] as const,
    );
    await expect(page.locator('[data-results]')).toHaveText(says);
    await expect(page.locator('textarea')).toHaveValue(MESSAGE);
  }
});

test('a drag over a piece of text, which some browsers name as its target, is no fault', async ({
  page,
}) => {
  await page.goto('/');
  await page.evaluate(() => {
    document
      .querySelector('h1')!
      .firstChild!.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true }));
  });
});

test('results that are asked for again stay as they are', async ({ page }) => {
  await page.goto('/');
  await page.locator('textarea').fill(MESSAGE);
  const first = page.locator('[data-results] article').first();
  await expect(first).toBeVisible();
  const shown = await first.elementHandle();
  await page.getByRole('button', { name: 'Find the cause' }).click();
  await page.waitForTimeout(200);
  expect(await shown.evaluate((article) => article.isConnected)).toBe(true);
  await page.locator('textarea').fill('x');
  await page.locator('textarea').press('Control+Enter');
  await expect(first).toBeHidden();
});

test('the later of two texts wins, also when the first is still read or matched', async ({
  page,
}) => {
  await page.goto('/');
  await page.locator('textarea').fill('x');
  await expect(page.locator('[data-results]')).toHaveText(/\w/);
  await page.evaluate((message) => {
    const drop = (file: File): void => {
      const data = new DataTransfer();
      data.items.add(file);
      const event = new DragEvent('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } });
      document.body.dispatchEvent(event);
    };
    const slow = new File(['RuntimeError: Event loop is closed'], 'slow.log');
    slow.arrayBuffer = async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return new ArrayBuffer(1);
    };
    drop(slow);
    const field = document.querySelector('textarea')!;
    field.value = message;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, MESSAGE);
  await page.waitForTimeout(600);
  await expect(page.locator('textarea')).toHaveValue(MESSAGE);
  await expect(page.locator('[data-results] article').first()).toContainText(/no running/);
  await page.evaluate(() => {
    const field = document.querySelector('textarea')!;
    const data = new DataTransfer();
    data.setData(
      'text/plain',
      `${'INFO served\n'.repeat(200_000)}RuntimeError: Event loop is closed\n`,
    );
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    field.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector('form')!.requestSubmit();
  });
  await page.waitForTimeout(1500);
  await expect(page.locator('[data-results]')).toHaveText(/^There is nothing to match yet/);
});
