/* What pages do when they are used: copying, the choice of a Python, and the way back from /go/. */
import { arrangeRuns } from './arrange-runs.ts';

const { documentElement: root } = document;
const SAID_MS = 2000;
/** Says to readers who listen what a button shows for a moment. */
const said = document.createElement('span');
said.className = 'sr-only';
said.ariaLive = 'polite';
document.body.append(said);

function say(button: HTMLElement, words: string): void {
  const label = (button.dataset['label'] ??= button.textContent);
  button.textContent = words;
  said.textContent = words;
  setTimeout(() => {
    button.textContent = label;
    said.textContent = '';
  }, SAID_MS);
}

async function copy(button: HTMLElement): Promise<void> {
  const text = document.getElementById(button.dataset['copy'] ?? '')?.textContent ?? '';
  try {
    await navigator.clipboard.writeText(text);
    say(button, 'Copied');
  } catch {
    say(button, 'Not allowed: select it');
  }
}

/** Shows what the chosen Python showed, and puts it into the address. */
function choosePython(python: string): void {
  arrangeRuns(python);
  const here = new URL(location.href);
  if (python === '') here.searchParams.delete('py');
  else here.searchParams.set('py', python);
  history.replaceState(history.state, '', here);
}

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLElement>('button[data-copy]');
  if (button !== null) void copy(button);
});
document.addEventListener('change', (event) => {
  const select = (event.target as Element).closest<HTMLSelectElement>('[data-keep=py]');
  if (select !== null) choosePython(select.value);
});

const brought = /^#go:(.*)/s.exec(location.hash)?.[1];
if (brought !== undefined) {
  for (const note of document.querySelectorAll<HTMLElement>('[data-from-go]')) {
    note.hidden = false;
    const { root: base = '/', index = '' } = root.dataset;
    note.querySelector('a')!.href = `${base}go/${index}?all#${brought}`;
  }
}
