import { FIELD_LIMIT } from '../lib/matcher-input.ts';

/** Also read by start.ts, which loads the matcher where a text is kept. */
const KEY = 'paste';

/** The text that this tab keeps from page to page; '' when none, or when storage is missing or forbidden. */
export function keptText(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a text for the other pages of this tab; '' and a large one take away what is kept. */
export function keepText(text: string): void {
  try {
    if (text === '' || text.length > FIELD_LIMIT) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, text);
  } catch {
    // Full or forbidden: the text lasts as long as the page.
  }
}
