import { element, withCode, type Markup, type MarkupElement } from '../markup.ts';
import type { SignRow } from './node-view.ts';

/** Rows that have a key of their own. */
const KEYS = 9;

function head(text: string): MarkupElement {
  return element('th', { class: 'lab', scope: 'col' }, text);
}

function row(
  { sign, check, title, path, way }: SignRow,
  i: number,
  isUsual: boolean,
): MarkupElement {
  const key = way !== undefined && i < KEYS ? `${i + 1}` : undefined;
  return element(
    'tr',
    { class: isUsual ? 'usual' : undefined, 'data-key': key },
    element(
      'td',
      { 'data-head': 'Sign' },
      key && element('span', { class: 'key' }, key),
      ...withCode(sign),
    ),
    element('td', { 'data-head': 'Quick check' }, ...withCode(check)),
    element(
      'td',
      { 'data-head': 'Cause' },
      element('a', { href: path, 'data-way': way, 'aria-keyshortcuts': key }, ...withCode(title)),
      isUsual ? element('span', { class: 'lab' }, 'the usual cause') : undefined,
    ),
  );
}

/** How to read a table of so many signs, in a sentence. */
export function signHint(count: number): string {
  return count > 1
    ? 'Read down the first column; stop at the first sign that is true.'
    : 'If the sign is true, this is your cause.';
}

/**
 * The table that tells the causes of an error or a symptom apart, most likely first. In the tree its rows are
 * the last answers and have keys.
 * @param otherCauses other known causes; with them the first row is not called the usual one
 */
export function signTable(
  rows: readonly SignRow[],
  otherCauses: string | undefined,
): MarkupElement {
  const hasUsual = rows.length > 1 && otherCauses === undefined;
  const isAnswer = rows.some(({ way }) => way !== undefined);
  return element(
    'table',
    { class: isAnswer ? 'which keyed' : 'which' },
    element(
      'thead',
      {},
      element('tr', {}, head('Sign you can observe'), head('Quick check'), head('Cause')),
    ),
    element('tbody', {}, ...rows.map((entry, i) => row(entry, i, i === 0 && hasUsual))),
  );
}

/** What follows the table: known causes without a page, in a sentence. */
export function otherCausesNote(otherCauses: string): Markup[] {
  return ['Other causes are known that have no page here yet: ', ...withCode(otherCauses), '.'];
}
