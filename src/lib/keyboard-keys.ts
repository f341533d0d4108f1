/** Keys that do something on the site, and what; shown on `/search/` and by the key `?`. */
export const KEYBOARD_KEYS: readonly { key: string; does: string }[] = [
  { key: '/', does: 'Search, from any page' },
  { key: 'Ctrl + K', does: 'Search, also while you type in a field' },
  { key: '↑ ↓', does: 'Move through the results' },
  { key: 'Enter', does: 'Open the chosen result' },
  { key: 'Esc', does: 'Close' },
  { key: '1 to 6', does: 'Choose an answer of a question' },
  { key: 'Ctrl + Enter', does: 'Match the text in the paste box' },
  { key: '?', does: 'Show these keys' },
];
