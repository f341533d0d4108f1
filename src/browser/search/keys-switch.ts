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
    button.textContent =
      localStorage.getItem(NAME) === null ? 'Turn single keys off' : 'Turn single keys on';
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
      if (localStorage.getItem(NAME) === null) localStorage.setItem(NAME, 'off');
      else localStorage.removeItem(NAME);
      label();
    });
  });
  return button;
}
