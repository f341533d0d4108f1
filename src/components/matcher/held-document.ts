import { make } from '../../browser/element-maker.ts';

/** A text that is too long for the field, and what it is called. */
export interface HeldText {
  name: string;
  text: string;
}

const BEGINNING = 400;

function size(text: string): string {
  const mb = text.length / 1024 / 1024;
  return mb < 1 ? `${Math.round(text.length / 1024)} K` : `${mb.toFixed(1)} million`;
}

function lineCount(text: string): number {
  let count = 1;
  for (
    let at = text.indexOf('\n');
    at !== -1 && at < text.length - 1;
    at = text.indexOf('\n', at + 1)
  )
    count++;
  return count;
}

/** Shows a held text as a document: its name, its size, how it begins, and the way to take it out. */
export function heldDocument({ name, text }: HeldText, remove: () => void): HTMLElement {
  const button = make('button', 'btn small', 'Remove');
  button.type = 'button';
  button.onclick = remove;
  return make(
    'div',
    'held box',
    make(
      'p',
      'cap',
      make('b', '', name),
      make('span', '', `${size(text)} characters, ${lineCount(text).toLocaleString('en')} lines`),
      button,
    ),
    make('pre', '', text.slice(0, BEGINNING).split('\n').slice(0, 3).join('\n')),
  );
}
