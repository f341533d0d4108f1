/* What a page does before anyone touches it; inlined, so it is kept small (DESIGN: 1.5 KB). */
import { arrangeRuns } from './arrange-runs.ts';

const page = document;
const root = page.documentElement;

/** Storage may be missing, forbidden or full: a choice then lasts as long as the page. */
let kept: Record<string, string | undefined> = {};
try {
  kept = localStorage;
} catch {}

for (const select of page.querySelectorAll<HTMLSelectElement>('[data-keep]')) {
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

/** What was done before its script was there, and where; done again when it is. */
let held: [Element, Event] | null;
/** Scripts that were asked for, and whether they are there. */
const isThere: Record<string, boolean> = {};

/** Fetches a script of the site once; it takes over the parts of the page that name it. */
function use(name: string, part?: Element): void {
  if (name in isThere) return;
  isThere[name] = false;
  const script = page.createElement('script');
  script.src = `${root.dataset['root']!}assets/${name}.js`;
  script.onload = () => {
    isThere[name] = true;
    held?.[0].dispatchEvent(held[1]);
    held = null;
  };
  script.onerror = () => {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the fewest bytes that let it be asked for again
    delete isThere[name];
    const href = held?.[0].closest('a')?.href;
    if (href) location.href = href;
    else if (part) (part.querySelector('.say') ?? part).textContent = 'Not loaded: retry.';
  };
  page.head.append(script);
}

for (const type of ['focusin', 'pointerdown', 'click', 'change'])
  addEventListener(type, (event) => {
    const target = event.target as Element;
    const part = target.closest<HTMLElement>('[data-script]');
    const name = part?.dataset['script'];
    const mouse = event as MouseEvent;
    if (!name || isThere[name] || mouse.ctrlKey || mouse.metaKey || mouse.shiftKey) return;
    if (type === 'change' || (type === 'click' && target.closest('a,button'))) {
      event.preventDefault();
      held = [target, new (event.constructor as typeof Event)(type, event)];
    }
    use(name, part);
  });

// `data-now`: at once; `data-query`: when the address says in which state the part is.
for (const part of page.querySelectorAll<HTMLElement>(
  '[data-now]' + (location.search && ',[data-query]'),
))
  use(part.dataset['script']!, part);
if (/#go/.test(location.href)) use('page');
root.dataset['js'] = '';

/** Ctrl or Cmd and K searches from anywhere; `/` and `?`, which can be turned off, where nobody is typing. */
onkeydown = (event) => {
  const isTyping = (event.target as Element).matches(':read-write');
  const opened =
    event.ctrlKey || event.metaKey
      ? event.key === 'k' && 'find'
      : !isTyping && !kept['keys'] && { '/': 'find', '?': 'help' }[event.key];
  if (!opened) return;
  event.preventDefault();
  page.getElementById(opened)?.click();
};
