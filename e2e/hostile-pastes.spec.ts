import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { fakePython, type Told } from './support/fake-python.ts';
import { expect, test } from './support/quiet-page.ts';
import { JUPYTER } from './support/reports.ts';

interface HostilePaste {
  name: string;
  text: string;
  times?: number;
}

const PASTES = JSON.parse(
  readFileSync(
    path.resolve(import.meta.dirname, '../src/lib/matcher/fixtures/hostile-pastes.json'),
    'utf8',
  ),
) as HostilePaste[];
const SHORT = PASTES.filter(({ text, times = 1 }) => text.length * times < 3000);
/** All that the site itself draws for an answer; an element of a paste would be another one. */
const DRAWN = ['A', 'B', 'BR', 'CODE', 'DD', 'DETAILS', 'DIV', 'DL', 'DT', 'EM', 'H2', 'H3', 'LI']
  .concat(['MARK', 'OL', 'P', 'PRE', 'SMALL', 'SPAN', 'STRONG', 'SUMMARY', 'UL', 'SECTION', 'WBR'])
  .concat(['BUTTON', 'KBD', 'ARTICLE']);

declare global {
  interface Window {
    pwned?: unknown;
    violations: string[];
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
});

/** Nothing of a paste ran, and no element of the answer has a tag, an address or a handler of its own. */
async function expectOnlyText(page: Page, selector: string): Promise<void> {
  const found = await page.evaluate(
    ([place, drawn]) => {
      const elements = [...document.querySelectorAll(`${place} *`)];
      const foreign = elements.filter(
        (element) =>
          (!drawn.includes(element.tagName) && element.closest('.conf > svg') === null) ||
          element.getAttributeNames().some((name) => name.startsWith('on') || name === 'style') ||
          (element instanceof HTMLAnchorElement && element.origin !== location.origin),
      );
      const { pwned = null, violations } = window;
      return {
        pwned,
        violations,
        foreign: foreign.map(({ outerHTML }) => outerHTML.slice(0, 200)),
      };
    },
    [selector, DRAWN] as const,
  );
  expect(found).toEqual({ pwned: null, violations: [], foreign: [] });
}

/** Pastes a text as the clipboard would, without a clipboard. */
async function paste(page: Page, { text, times = 1 }: HostilePaste): Promise<void> {
  await page.locator('paste-box textarea').evaluate(
    (field: HTMLTextAreaElement, [part, count]) => {
      const whole = part.repeat(count);
      const data = new DataTransfer();
      data.setData('text/plain', whole);
      const event = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      if (!field.dispatchEvent(event)) return;
      field.value = whole;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    [text, times] as const,
  );
  await page.getByRole('button', { name: 'Find the cause' }).click();
}

test('every hostile paste is only text to the paste box', async ({ page }) => {
  await page.goto('/');
  await page.locator('paste-box textarea').focus();
  await page.waitForFunction(() => customElements.get('paste-box') !== undefined);
  const results = page.locator('paste-box [data-results]');
  for (const hostile of PASTES) {
    await test.step(hostile.name, async () => {
      await paste(page, hostile);
      await expect(results).toHaveText(/^(?!Reading the text|Cleared).*\S/s, { timeout: 20_000 });
      await expectOnlyText(page, 'paste-box :is([data-results], .held)');
      await page.getByRole('button', { name: 'Clear' }).click();
      await expect(results).toHaveText(/^(Cleared\. Bring it back)?$/);
    });
  }
});

test('every hostile text in an address is only text to the resolver', async ({ page }) => {
  for (const { name, text, times = 1 } of SHORT) {
    await test.step(name, async () => {
      await page.goto('/symptoms/');
      await page.goto(`/go/?all#${encodeURIComponent(text.repeat(times).toWellFormed())}`);
      await expect(page.locator('paste-box [data-results]')).toHaveText(/\S/);
      await expectOnlyText(page, 'paste-box [data-results]');
    });
  }
});

test('every hostile query is only text to the search', async ({ page }) => {
  await page.goto('/search/');
  const field = page.locator('[data-search] input');
  await field.focus();
  for (const { name, text, times = 1 } of SHORT) {
    await test.step(name, async () => {
      await field.fill(text.repeat(times));
      await expect(page.locator('[data-search]')).toContainText(/\w/);
      await page.waitForTimeout(250);
      await expectOnlyText(page, '[data-search] [role=listbox]');
    });
  }
});

test('a text that cannot be decoded in an address is taken as it is', async ({ page }) => {
  for (const address of ['/go/?all#%E0%A4%A', '/go/?all#%', '/search/?q=%E0%A4%A']) {
    await page.goto('/symptoms/');
    await page.goto(address);
    await expect(page.locator('main')).toContainText(/\w/);
    await expectOnlyText(page, 'paste-box [data-results]');
  }
});

test('a certain text whose kept beginning ends within a letter still leads to its page', async ({
  page,
}) => {
  const comment = `# ${'x'.repeat(1501)}${'\u{1F600}'.repeat(400)}`;
  for (const blank of ['', ' ']) {
    await page.goto('/symptoms/');
    const text = JUPYTER.replace('main():\n', `main():  ${blank}${comment}\n`);
    await page.goto(`/go/#${encodeURIComponent(text)}`);
    await expect(page).toHaveURL(/\/causes\/nested-run\/#go:/);
  }
});

const MARKUP = '<img src=x onerror="window.pwned=1"><b onclick="window.pwned=1">b</b>';

test('the name of a file and its beginning are only text', async ({ page }) => {
  await page.goto('/');
  await page.locator('textarea').focus();
  await page.waitForFunction(() => customElements.get('paste-box') !== undefined);
  await page.evaluate((markup) => {
    const data = new DataTransfer();
    data.items.add(new File([`${markup}\n`.repeat(9000)], `${markup}.log`));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
  }, MARKUP);
  await expect(page.locator('.held')).toContainText(`${MARKUP}.log`);
  await expect(page.locator('.held pre')).toContainText(MARKUP);
  await expectOnlyText(page, '.held');
});

test('what a program prints, awaits and is stopped by is only text', async ({ page }) => {
  const texts = SHORT.map(({ text, times = 1 }) => text.repeat(times));
  await fakePython(page, [
    ['started', '3.14.2'],
    ...[...texts, MARKUP].map((text): Told => ['output', 'stderr', `${text}\n`]),
    ['output', 'stderr', "RuntimeWarning: coroutine '<b>x</b>' was never awaited\n"],
    [
      'ended',
      {
        how: 'deadlock',
        tasks: [{ name: MARKUP, coroutine: MARKUP, line: 1, awaits: MARKUP }],
        signals: [MARKUP],
      },
    ],
  ]);
  await page.goto('/causes/nested-run/');
  await page.locator('.is-wrong [data-run]').click();
  const run = page.locator('.is-wrong .run');
  await expect(run.locator('.more li').first()).toContainText(MARKUP);
  await expect(run.locator('.more')).toContainText('This is explained at');
  await expect(run.locator('.out')).toContainText(MARKUP);
  await expectOnlyText(page, '.is-wrong .run :is(.out, .more, .status)');
});

for (const [what, address, place] of [
  ['a filter', `/causes/?kind=${encodeURIComponent(MARKUP)}`, '[data-dropped]'],
  ['a way through the questions', `/diagnose/?path=${encodeURIComponent(MARKUP)}`, '.astray'],
] as const)
  test(`${what} in an address is only text`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator(place)).toContainText(MARKUP.slice(0, 40));
    await expectOnlyText(page, place);
  });
