import { make } from '../../browser/element-maker.ts';
import { inTurns } from '../../browser/in-turns.ts';
import { countLines } from '../../lib/line-places.ts';

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

/** A number in groups of three digits; the browser's own way loads its data first, for 10 ms. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Shows a held text as a document: its name, its size, how it begins, and the way to take it out. */
export function heldDocument({ name, text }: HeldText, remove: () => void): HTMLElement {
  const button = make('button', 'btn small', 'Remove');
  button.type = 'button';
  button.onclick = remove;
  const extent = make('span', '', `${size(text)} characters`);
  const shown = make(
    'div',
    'held box',
    make('p', 'cap', make('b', '', name), extent, button),
    make('pre', '', text.slice(0, BEGINNING).split('\n').slice(0, 3).join('\n')),
  );
  void inTurns(countLines(text), () => !shown.isConnected).then((count) => {
    if (count !== undefined) extent.append(`, ${grouped(count)} lines`);
  });
  return shown;
}
