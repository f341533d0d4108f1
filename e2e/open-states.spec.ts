import type { Page } from '@playwright/test';
import { addAxe, axeProblems } from './support/axe.ts';
import { cutText, cutWhenSpaced } from './support/cut-text.ts';
import { nameProblems } from './support/names.ts';
import { expect, tabTest } from './support/quiet-page.ts';
import { COLLATERAL, JUPYTER, LOGGED } from './support/reports.ts';

/** So high that nothing which stays at an edge of the screen lies over something else. */
const HEIGHT = 3000;
/** Widths and themes that a state is looked at in. */
const LOOKS = [
  [1280, 'dark'],
  [320, 'light'],
] as const;

/** Brings a page into a state that a reader makes, and that no page has when it is loaded. */
const STATES: [state: string, make: (tab: Page) => Promise<void>][] = [
  [
    'several results, each with signs to compare',
    async (tab) => {
      await tab.goto('/');
      await tab.locator('textarea').fill(`${LOGGED}\n${JUPYTER}\n${COLLATERAL}\nTimeoutError\n`);
      await expect(tab.locator('[data-results] article')).toHaveCount(5);
      await expect(tab.getByRole('link', { name: /^compare the signs/ })).not.toHaveCount(1);
    },
  ],
  [
    'two open editors, each with an address to select',
    async (tab) => {
      await tab.goto('/causes/nested-run/');
      await tab.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
      const programs = tab.locator('#pair .prog');
      for (const program of await programs.all()) {
        await program.getByRole('button', { name: 'Edit' }).click();
        await program.getByRole('button', { name: 'Share' }).click();
        await expect(program.getByRole('textbox', { name: /^Address/ })).toBeVisible();
      }
    },
  ],
  [
    'a held file with a long name, and what was found in it',
    async (tab) => {
      await tab.goto('/');
      await tab.locator('textarea').focus();
      await tab.waitForFunction(() => customElements.get('paste-box') !== undefined);
      await tab.evaluate(
        (report) => {
          const data = new DataTransfer();
          const wide = `${'INFO served '.repeat(40)}${'x'.repeat(400)}\n`;
          const name = `server-${'long'.repeat(30)}.log`;
          data.items.add(new File([`a\nb\nc\n${wide.repeat(400)}${report}\n`], name));
          document.body.dispatchEvent(
            new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
          );
        },
        `${LOGGED}\nRuntimeError: ${'no_such_name_'.repeat(30)}\nRuntimeError: no running event loop`,
      );
      await expect(tab.locator('.held')).toContainText('lines');
      await expect(tab.locator('[data-results] mark').first()).toBeVisible();
    },
  ],
  [
    'the fix that the tree ends at',
    async (tab) => {
      const way = 'no-message,nm-slow,symptoms/runs-one-after-another,blocking-call';
      await tab.goto(`/diagnose/?path=${way}`);
      await expect(tab.locator('[data-fix]')).toBeVisible();
    },
  ],
];

for (const [state, make] of STATES)
  tabTest(`${state}: accessible in both themes and widths, named, nothing cut`, async ({ tab }) => {
    await tab.setViewportSize({ width: 1280, height: HEIGHT });
    await tab.emulateMedia({ colorScheme: 'light' });
    await make(tab);
    expect.soft(await nameProblems(tab)).toEqual([]);
    await addAxe(tab);
    for (const [width, colorScheme] of LOOKS) {
      await tab.setViewportSize({ width, height: HEIGHT });
      await tab.emulateMedia({ colorScheme });
      expect.soft(await cutText(tab), `at ${width} px`).toEqual([]);
      expect.soft(await cutWhenSpaced(tab), `at ${width} px, spaced`).toEqual([]);
      const which = colorScheme === 'light' ? 'all' : 'colours';
      expect.soft(await axeProblems(tab, which), `at ${width} px, ${colorScheme}`).toEqual([]);
    }
  });
