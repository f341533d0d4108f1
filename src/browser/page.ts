/* What every page does on top of its HTML; inlined, so it is kept small (DESIGN: 1.5 KB). */

const { documentElement: root } = document;

function all<E extends Element>(selector: string): E[] {
  return [...document.querySelectorAll<E>(selector)];
}

/** Storage may be missing, full or forbidden: the page goes on without it. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // The choice then lasts as long as the page.
  }
}

for (const select of all<HTMLSelectElement>('select[data-theme]')) {
  attempt(() => {
    select.value = localStorage.getItem('theme') ?? select.value;
  });
  select.addEventListener('change', () => {
    attempt(() => {
      localStorage.setItem('theme', select.value);
    });
  });
}

for (const button of all<HTMLButtonElement>('button[data-copy]')) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', () => {
    const text = document.getElementById(button.dataset['copy'] ?? '')?.textContent ?? '';
    const say = (word: string): void => {
      button.textContent = word;
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    };
    attempt(() => {
      navigator.clipboard.writeText(text).then(
        () => {
          say('Copied');
        },
        () => {
          say('Not allowed: select the text');
        },
      );
    });
  });
}

for (const box of all<HTMLElement>('paste-box')) {
  box.hidden = false;
  const load = (): void => {
    if (document.querySelector('script[data-match]')) return;
    const script = document.createElement('script');
    script.src = box.dataset['script'] ?? '';
    script.dataset['match'] = '';
    script.onerror = () => {
      script.remove();
      box.querySelector('[data-results]')!.textContent =
        'The matcher could not be loaded. Try again, or go by the list of all messages.';
    };
    document.head.append(script);
  };
  box.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  for (const event of ['focusin', 'pointerdown', 'submit', 'paste'])
    box.addEventListener(event, load);
  if (box.hasAttribute('mode') || box.querySelector('textarea')?.value) load();
}

const brought = /^#go:(.*)/s.exec(location.hash)?.[1];
if (brought !== undefined) {
  for (const note of all<HTMLElement>('[data-from-go]')) {
    note.hidden = false;
    const link = note.querySelector('a')!;
    link.href = `${root.dataset['root'] ?? '/'}go/${root.dataset['index'] ?? ''}?all#${brought}`;
  }
}

export {};
