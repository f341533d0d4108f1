import { expect, type Page } from '@playwright/test';

const MOST_TABS = 120;

/** Presses Tab, or another key, until the element that a selector names has the focus. */
export async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  const wanted = page.locator(`:is(${selector}):focus`);
  for (let i = 0; i < MOST_TABS && (await wanted.count()) === 0; i++)
    await page.keyboard.press(key);
  await expect(wanted).toHaveCount(1);
}

/** Goes past the header by the link for it, which must be the first of the page. */
export async function skipHeader(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
}
