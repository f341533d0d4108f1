import type { Page } from '@playwright/test';

/** Spaces that a reader may ask for, by which no text may be lost (WCAG 2.2, 1.4.12). */
const SPACED =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

/** What of a page cannot be read as it is now: text beyond its edge or cut by what it stands in, in a sentence each. */
export async function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (element: Element): string => element.outerHTML.slice(0, 120);
    const root = document.documentElement;
    const problems: string[] = [];
    if (root.scrollWidth > innerWidth) problems.push(`the page is ${root.scrollWidth} px wide`);
    const scrolls = new Set<Element>();
    for (const element of document.body.querySelectorAll('*')) {
      if (element.parentElement !== null && scrolls.has(element.parentElement))
        scrolls.add(element);
      if (element.closest('svg, input, textarea, select') !== null) continue;
      const style = getComputedStyle(element);
      if (/auto|scroll/.test(style.overflowX)) scrolls.add(element);
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      if (/hidden|clip/.test(`${style.overflowX} ${style.overflowY}`)) {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        // Kept for who listens.
        if (clientWidth <= 1) continue;
        if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
          problems.push(`cut: ${shown(element)}`);
      }
      if (!hasText || scrolls.has(element) || !element.checkVisibility()) continue;
      if (
        element.matches('button, .btn, summary, label') &&
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 1
      )
        problems.push(`wider than its control: ${shown(element)}`);
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 1 && (right > innerWidth + 1 || (left < -1 && right > 0)))
        problems.push(`beyond the edge: ${shown(element)}`);
    }
    return problems.slice(0, 5);
  });
}

/** The same with the spaces between lines, words and letters that a reader may ask for. */
export async function cutWhenSpaced(page: Page): Promise<string[]> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, SPACED);
  const problems = await cutText(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });
  return problems;
}
