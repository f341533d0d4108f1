import { breakableParts } from '../lib/inline-code.ts';

type Child = Node | string;

/** Makes an HTML element; text children are text, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** Sets text in which `` `code` `` stands for the code face. */
export function withCode(text: string): Child[] {
  const code = (part: string): HTMLElement =>
    make(
      'code',
      '',
      ...breakableParts(part).flatMap((piece, i) => (i === 0 ? piece : [make('wbr', ''), piece])),
    );
  return text.split(/`([^`]*)`/).map((part, i) => (i % 2 === 1 ? code(part) : part));
}
