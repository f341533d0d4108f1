import type { Page } from '@playwright/test';
import { addAxe, axeProblems } from './support/axe.ts';
import { fakePython } from './support/fake-python.ts';
import { expect, test } from './support/quiet-page.ts';

/** One page of each kind. */
const KINDS = ['/', '/errors/', '/errors/event-loop-is-closed/', '/causes/blocking-call/']
  .concat(['/symptoms/hangs-without-output/', '/guides/web-frameworks/', '/diagnose/'])
  .concat(['/search/', '/all/', '/evidence/', '/coverage/', '/link/', '/offline/', '/404.html']);

async function expectWhole(page: Page): Promise<void> {
  await expect(page.locator('h1')).toBeVisible();
  const { text, wide } = await page.evaluate(() => ({
    text: document.querySelector('main')?.innerText.length ?? 0,
    wide: document.documentElement.scrollWidth - innerWidth,
  }));
  expect(text).toBeGreaterThan(100);
  expect(wide).toBeLessThanOrEqual(0);
}

/** Both choices in the header work as long as the page is open. */
async function expectChoicesWork(page: Page): Promise<void> {
  const background = (): Promise<string> =>
    page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await background();
  await page.getByLabel('Theme').selectOption('dark');
  expect(await background()).not.toBe(light);
  await page.getByLabel('Your Python').selectOption('3.12');
  await expect(page.getByLabel('Your Python')).toHaveValue('3.12');
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every kind of page is whole, and shows no control that cannot work', async ({ page }) => {
    for (const address of KINDS) {
      await test.step(address, async () => {
        await page.goto(address);
        await expect(page.locator('h1')).toBeVisible();
        expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
        for (const control of await page.locator('.js').all()) await expect(control).toBeHidden();
        await expect(page.getByLabel('Theme')).toBeVisible();
      });
    }
  });
});

test('a page with a storage that throws works, but keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('no storage', 'SecurityError');
        },
      });
  });
  for (const address of KINDS) {
    await test.step(address, async () => {
      await page.goto(address);
      await expectWhole(page);
      await expectChoicesWork(page);
    });
  }
});

const NO_STORAGE: [storage: string, script: string][] = [
  ['throws', "get: () => { throw new DOMException('no storage', 'SecurityError'); }"],
  // As in an Android WebView that keeps nothing.
  ['is null', 'value: null'],
  [
    'throws when something is to be kept',
    "value: new Proxy({ getItem: () => null, removeItem() {}, setItem() { throw new DOMException('full', 'QuotaExceededError'); } }, { set() { throw new DOMException('full', 'QuotaExceededError'); } })",
  ],
];

for (const [storage, property] of NO_STORAGE)
  test(`with a storage that ${storage}, everything works for the open page`, async ({ page }) => {
    for (const name of ['localStorage', 'sessionStorage'])
      await page.addInitScript(`Object.defineProperty(window, '${name}', { ${property} })`);
    await fakePython(page, [
      ['started', '3.14.2'],
      ['ended', { how: 'exit', code: 0 }],
    ]);
    await page.goto('/');
    await page.locator('textarea').fill('RuntimeError: no running event loop');
    const found = page.locator('[data-results] article');
    await expect(found.first()).toBeVisible();
    await page.locator('textarea').press('Escape');
    await expect(found).toHaveCount(0);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await found.locator('a').first().click();
    await expect(page).toHaveURL(/\/errors\//);
    await page.goto('/causes/nested-run/');
    await expectChoicesWork(page);
    const program = page.locator('#pair .is-wrong');
    await program.getByRole('button', { name: 'Run' }).click();
    await expect(program.locator('.run .status')).toContainText('exit code 0');
    await program.getByRole('button', { name: 'Edit' }).click();
    await program.getByRole('textbox', { name: /to edit$/ }).fill('# mine');
    await page.getByRole('link', { name: 'Open in the playground' }).click();
    await expect(page.locator('.prog textarea')).toHaveValue('# mine');
    await page.getByRole('link', { name: /^Search/ }).click();
    await page.getByRole('combobox', { name: /^Search/ }).fill('blocking call');
    await page.locator('a[role=option][href$="/causes/blocking-call/"]').click();
    await expect(page).toHaveURL(/\/causes\/blocking-call\//);
    await page.keyboard.press('?');
    await page.locator('dialog[open] button').first().click();
    await expect(page.getByRole('button', { name: /^Single keys stay on/ })).toBeVisible();
    await page.goto('/errors/');
    await page.locator('index-facets input[name=kind]').first().check();
    await expect(page.getByRole('button', { name: /^Remove filter/ })).toBeVisible();
    await page.goto('/diagnose/');
    await page.keyboard.press('1');
    await expect(page).toHaveURL(/\?path=/);
  });

test('what others kept under the names of the site changes no page', async ({ page }) => {
  const HOSTILE = ['', 'null', '{"__proto__":1}', '9.99', '<img src=x onerror="document.title=1">'];
  await page.goto('/causes/nested-run/');
  const title = await page.title();
  for (const value of HOSTILE) {
    await page.evaluate((kept) => {
      for (const name of ['theme', 'py', 'keys']) localStorage.setItem(name, kept);
      sessionStorage.setItem('paste', kept);
    }, value);
    await page.reload();
    await expect(page.getByLabel('Theme')).toHaveValue('auto');
    await expect(page.getByLabel('Your Python')).toHaveValue('');
    expect(await page.title()).toBe(title);
  }
  await page.evaluate(() => {
    localStorage.setItem('keys', '');
    sessionStorage.setItem(
      'paste',
      'RuntimeError: no running event loop <img src=x>\n'.repeat(90_000),
    );
  });
  await page.goto('/');
  await expect(page.locator('.held')).toContainText('90,000 lines');
  await expect(page.locator('[data-results] article').first()).toBeVisible();
  expect(await page.locator('main img').count()).toBe(0);
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await expect(page.getByRole('button', { name: 'Turn single keys off' })).toBeVisible();
});

test('a page with a full storage works, but keeps nothing new', async ({ page }) => {
  await page.goto('/causes/blocking-call/');
  await page.evaluate(() => {
    for (let size = 4 * 1024 * 1024; size >= 1; size = Math.floor(size / 2))
      for (let i = 0; i < 4; i++)
        try {
          localStorage.setItem(`fill-${size}-${i}`, 'x'.repeat(size));
        } catch {
          // It is as full as it gets by pieces of this size.
        }
  });
  await page.reload();
  await expectChoicesWork(page);
  expect(await page.evaluate(() => localStorage.getItem('py'))).toBeNull();
});

test('with forced colours every kind of page can be read and its controls be seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const address of KINDS) {
    await test.step(address, async () => {
      await page.goto(address);
      await expectWhole(page);
      const unseen = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, select, textarea, input')]
          .filter((control) => control.checkVisibility({ visibilityProperty: true }))
          .filter((control) => !/checkbox|radio/.test((control as HTMLInputElement).type))
          .filter((control) => {
            // A field may have its border around it and its sign.
            const around = [control, control.parentElement ?? control];
            return around.every((element) => {
              const { borderBottomWidth, borderBottomStyle } = getComputedStyle(element);
              return parseFloat(borderBottomWidth) === 0 || borderBottomStyle === 'none';
            });
          })
          .map((control) => control.outerHTML.slice(0, 120)),
      );
      expect(unseen).toEqual([]);
      await addAxe(page);
      expect(await axeProblems(page, 'all')).toEqual([]);
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
      );
      expect(outline).not.toBe('none');
    });
  }
});

test('with the network cut an open page stays whole, and asks no other origin', async ({
  page,
  context,
}) => {
  for (const address of KINDS.filter((kind) => !['/search/', '/404.html'].includes(kind))) {
    await test.step(address, async () => {
      await context.setOffline(false);
      await page.goto(address);
      await context.setOffline(true);
      await expectWhole(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.evaluate(() => {
        scrollTo(0, document.body.scrollHeight);
      });
      await expectWhole(page);
    });
  }
});

test('what a policy forbids fails a test', async ({ page, noise }) => {
  await page.goto('/causes/blocking-call/');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">a</p>');
  });
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.src = 'https://example.org/a.js';
    document.body.append(script);
  });
  await expect.poll(() => noise.length).toBeGreaterThanOrEqual(2);
  expect(noise.some((line) => line.includes('Content Security Policy'))).toBe(true);
  noise.splice(0);
});
