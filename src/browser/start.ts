/* What a page does before anyone touches it; inlined, so it is kept small (DESIGN: 1.5 KB). */
import { allElements, page } from './all-elements.ts';
import { arrangeRuns } from './arrange-runs.ts';

const root = page.documentElement.dataset;

/** `null` where nothing may be kept, as in some apps that show pages. */
declare const localStorage: Storage | null;

/** Storage may be missing or forbidden: a choice then lasts as long as the page. */
let kept: Record<string, string | undefined> = {};
/** The text that was pasted in another page of this tab. */
let pasted: unknown;
try {
  kept = localStorage ?? kept;
  pasted = sessionStorage['paste'];
} catch {}

for (const select of allElements('[data-keep]') as NodeListOf<HTMLSelectElement>) {
  const name = select.dataset['keep']!;
  select.value = new URLSearchParams(location.search).get(name) ?? kept[name]!;
  if (!select.value) select.selectedIndex = 0;
  else if (name === 'py') arrangeRuns(select.value);
  select.onchange = () => {
    try {
      kept[name] = select.value;
    } catch {}
  };
}

/** Does again what was done before its script was there. */
let doAgain: ((after?: undefined) => void) | undefined;
/** The link or button that was clicked. */
let clicked: HTMLAnchorElement | null | undefined;
/** Scripts that were asked for, and whether they are there (1). */
const isThere: Record<string, number | undefined> = {};

/** Fetches a script of the site once; it takes over the parts of the page that name it. */
function use(name: string, part?: Element): void {
  if (isThere[name] != null) return;
  isThere[name] = 0;
  const script = page.createElement('script');
  script.src = `${root['root']!}assets/${name}.js`;
  script.onload = () => {
    isThere[name] = 1;
    // Let go of before it is called: what it does may wait for another script yet.
    doAgain?.((doAgain = undefined));
  };
  script.onerror = () => {
    isThere[name] = undefined;
    if (clicked?.href) location.href = clicked.href;
    else if (part) (part.querySelector('.say') ?? part).textContent = 'Not loaded: retry.';
  };
  page.head.append(script);
}

for (const type of ['focusin', 'dragover', 'click', 'change'])
  // They are told of alike; only a click is asked for its keys.
  addEventListener(type as 'click', (event) => {
    const target = event.target as Element;
    // A drag may tell of a piece of text.
    const part = (target as Partial<Element>).closest?.<HTMLElement>('[data-script]');
    const name = part?.dataset['script'];
    if (!name || isThere[name] || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (type === 'change' || (type === 'click' && (clicked = target.closest('a,button')))) {
      event.preventDefault();
      doAgain = () => target.dispatchEvent(new (event.constructor as typeof Event)(type, event));
    }
    use(name, part);
  });

// `data-now`: at once; `data-query`: when the address or a text that was pasted before says in which state the part is.
for (const part of allElements(
  '[data-now]' + (location.search + location.hash || pasted ? ',[data-query]' : ''),
))
  use(part.dataset['script']!, part);
root['js'] = '';

/** Ctrl or Cmd and V pastes, Ctrl or Cmd and K searches from anywhere; `/` and `?`, which can be turned off, where nobody is typing. */
onkeydown = (event) => {
  const isTyping = (event.target as Element).matches(':read-write');
  const isCommand = event.ctrlKey || event.metaKey;
  // What is pasted where nobody is typing goes into the paste box.
  if (isCommand && event.key === 'v' && !isTyping) allElements('textarea')[0]?.focus();
  const opened = isCommand
    ? event.key === 'k' && 'find'
    : !isTyping && !kept['keys'] && { '/': 'find', '?': 'help' }[event.key];
  if (!opened) return;
  event.preventDefault();
  page.getElementById(opened)?.click();
};
