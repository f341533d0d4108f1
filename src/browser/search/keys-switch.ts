import { make } from '../element-maker.ts';

const NAME = 'keys';

/**
 * A button that turns the single keys off and on again: `/`, `?` and the numbers of answers. Who speaks to the
 * computer sets them off by accident (WCAG 2.1.4).
 */
export function keysSwitch(): HTMLButtonElement {
  const button = make('button', 'btn small');
  button.type = 'button';
  const label = (): void => {
    button.textContent = localStorage.getItem(NAME)
      ? 'Turn single keys on'
      : 'Turn single keys off';
  };
  const attempt = (action: () => void): void => {
    try {
      action();
    } catch {
      button.textContent = 'Single keys stay on: this browser keeps no choice';
    }
  };
  attempt(label);
  button.addEventListener('click', () => {
    attempt(() => {
      if (localStorage.getItem(NAME)) localStorage.removeItem(NAME);
      else localStorage.setItem(NAME, 'off');
      label();
    });
  });
  return button;
}
