import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    axe: {
      run: (
        context: Document,
        options: object,
      ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
  }
}

const require = createRequire(import.meta.url);
const axe = createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js');
const source = readFileSync(axe, 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours: a theme changes nothing else. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Puts axe into a page once, for all checks of it. */
export async function addAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** What axe finds wrong with a page as it is now, in a sentence each. */
export function axeProblems(page: Page, which: 'all' | 'colours'): Promise<string[]> {
  const runOnly =
    which === 'all' ? { type: 'tag', values: TAGS } : { type: 'rule', values: COLOURS };
  return page.evaluate(async (only) => {
    const options = { runOnly: only, resultTypes: ['violations'] };
    const { violations } = await window.axe.run(document, options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, runOnly);
}
