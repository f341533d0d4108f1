import { inlineParts } from '../../lib/inline-code.ts';
import { groupFound } from '../../lib/search/group-found.ts';
import { markWords } from '../../lib/search/mark-words.ts';
import { MINOR_VERSIONS, type MinorVersion } from '../../lib/minor-versions.ts';
import type { PageKind } from '../../lib/urls.ts';
import { make } from '../element-maker.ts';
import { pageAddress } from '../page-address.ts';
import { findPages, type Findings, type Found } from './find-pages.ts';
import { choice, link } from './panel-parts.ts';

const QUIET_MS = 120;
const LONGEST = 256 * 1024;
let panels = 0;

/** What a search asks for; also what an address of `/search/` holds. */
export interface SearchState {
  query: string;
  kind: PageKind | '';
  minor: MinorVersion | '';
}

const KINDS: readonly [PageKind | '', string][] = [
  ['', 'All kinds'],
  ['error', 'Messages'],
  ['cause', 'Causes'],
  ['symptom', 'Symptoms'],
  ['guide', 'Guides'],
];

/** Field, filters and results of a search; the same in the dialog and on its page. */
export class SearchPanel {
  readonly element: HTMLElement;
  readonly field = make('input', '');
  readonly #kind = choice('Kind of page', KINDS);
  readonly #minor = choice('Seen on', [
    ['', 'All Pythons'],
    ...[...MINOR_VERSIONS].reverse().map((minor) => [minor, `Seen on ${minor}`] as const),
  ]);
  readonly #status = make('p', 'lab');
  readonly #list = make('div', 'found');
  readonly #more = make('div', 'more');
  readonly #id = `search-${++panels}`;
  readonly #onState: (state: SearchState) => void;
  /** A pasted text of several lines, of which the field shows one. */
  #pasted = { shown: '', text: '' };
  #options: HTMLAnchorElement[] = [];
  #chosen = 0;
  #timer = 0;
  #turn = 0;

  /** @param onState told of every query that is answered */
  constructor(onState: (state: SearchState) => void) {
    this.#onState = onState;
    const { field } = this;
    field.type = 'text';
    field.spellcheck = false;
    field.placeholder = 'Paste a message, or type words';
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-label': 'Search messages, causes, symptoms and guides',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#id,
      autocomplete: 'off',
      autocapitalize: 'off',
    }))
      field.setAttribute(name, value);
    this.#list.id = this.#id;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Results');
    this.#status.setAttribute('role', 'status');
    const filters = make('div', 'filters', this.#kind, this.#minor, this.#status);
    this.element = make(
      'div',
      'finder',
      make('div', 'ask', field),
      filters,
      this.#list,
      this.#more,
    );
    this.#listen();
    this.#showIdle();
  }

  /** Takes over a state, such as that of an address, and answers it. */
  set(state: SearchState): void {
    this.field.value = state.query;
    this.#kind.value = state.kind;
    this.#minor.value = state.minor;
    this.#ask();
  }

  /** Forgets the query. */
  clear(): void {
    this.field.value = '';
    this.#showIdle();
  }

  #state(): SearchState {
    const { value } = this.field;
    const query = value !== '' && value === this.#pasted.shown ? this.#pasted.text : value;
    return {
      query: query.slice(0, LONGEST).trim(),
      kind: this.#kind.value as SearchState['kind'],
      minor: this.#minor.value as SearchState['minor'],
    };
  }

  #listen(): void {
    this.field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        this.#ask();
      }, QUIET_MS);
    });
    this.field.addEventListener('paste', (event) => {
      this.#paste(event);
    });
    this.field.addEventListener('keydown', (event) => {
      this.#key(event);
    });
    for (const select of [this.#kind, this.#minor])
      select.addEventListener('change', () => {
        this.#ask();
      });
  }

  /** Keeps the lines of a pasted report, which a field of one line would join. */
  #paste(event: ClipboardEvent): void {
    const text = (event.clipboardData?.getData('text/plain') ?? '').trim();
    if (!text.includes('\n')) return;
    event.preventDefault();
    const shown = text
      .slice(text.lastIndexOf('\n') + 1)
      .trim()
      .slice(0, 300);
    this.#pasted = { shown, text };
    this.field.value = shown;
    this.#ask();
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.#options.length > 0) {
      event.preventDefault();
      this.#choose((this.#chosen + step + this.#options.length) % this.#options.length);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#options[this.#chosen]?.click();
    }
  }

  #choose(place: number): void {
    this.#options[this.#chosen]?.setAttribute('aria-selected', 'false');
    this.#chosen = place;
    const option = this.#options[place];
    if (option === undefined) {
      this.field.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.field.setAttribute('aria-activedescendant', option.id);
  }

  #ask(isWide = false): void {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const state = this.#state();
    this.#onState(state);
    if (state.query === '') {
      this.#showIdle();
      return;
    }
    this.#list.setAttribute('aria-busy', 'true');
    findPages(state.query, isWide, () => turn !== this.#turn).then(
      (findings) => {
        if (findings !== undefined && turn === this.#turn) this.#show(findings, state);
      },
      () => {
        if (turn !== this.#turn) return;
        this.#draw([], []);
        this.#status.textContent = 'The search could not be loaded. Try again, or go on here:';
        this.#more.replaceChildren(...this.#ways());
      },
    );
  }

  #draw(groups: readonly { name: string; found: Found[] }[], words: readonly string[]): void {
    this.#options = [];
    const parts = groups.map(({ name, found }) => {
      const head = make('p', 'grp', name);
      head.setAttribute('aria-hidden', 'true');
      const group = make('div', '', head, ...found.map((page) => this.#option(page, words)));
      group.setAttribute('role', 'group');
      group.setAttribute('aria-label', name);
      return group;
    });
    this.#list.replaceChildren(...parts);
    this.#list.removeAttribute('aria-busy');
    this.field.setAttribute('aria-expanded', String(this.#options.length > 0));
    this.#choose(0);
  }

  #option(page: Found, words: readonly string[]): HTMLAnchorElement {
    const marked = (text: string): Node[] =>
      markWords(text, words).map((part) =>
        part.isMarked ? make('mark', '', part.text) : document.createTextNode(part.text),
      );
    const inline = (text: string): Node[] =>
      inlineParts(text).flatMap((part) =>
        part.isCode ? [make('code', '', ...marked(part.text))] : marked(part.text),
      );
    const title =
      page.kind === 'error' ? [make('code', '', ...marked(page.title))] : inline(page.title);
    const option = make(
      'a',
      '',
      make('span', '', ...title),
      make('span', 'lab', page.label),
      make('small', '', ...inline(page.more)),
    );
    option.href = pageAddress(page.path);
    option.tabIndex = -1;
    option.id = `${this.#id}-${this.#options.push(option)}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    return option;
  }

  #show({ found, words, isMatched }: Findings, { kind, minor }: SearchState): void {
    const fits = found.filter(
      (page) =>
        (kind === '' || page.kind === kind) &&
        (minor === '' || page.minors.length === 0 || page.minors.includes(minor)),
    );
    const groups = isMatched
      ? [{ name: 'What the text points to', found: fits }]
      : groupFound(fits);
    this.#draw(groups, words);
    const shown = this.#options.length;
    const hidden = found.length - fits.length;
    this.#status.textContent =
      shown === 0
        ? 'No page was found'
        : `${shown} ${shown === 1 ? 'result' : 'results'}${hidden > 0 ? `, ${hidden} left out by the filters` : ''}`;
    this.#more.replaceChildren(...this.#after(shown, hidden, isMatched));
  }

  #after(shown: number, hidden: number, isMatched: boolean): Node[] {
    const button = (text: string, action: () => void): HTMLElement => {
      const made = make('button', 'btn small', text);
      made.type = 'button';
      made.addEventListener('click', action);
      return made;
    };
    const nodes: Node[] = [];
    if (hidden > 0 && shown === 0) {
      const words = `Show the ${hidden} that the filters leave out`;
      nodes.push(
        button(words, () => {
          this.#kind.value = this.#minor.value = '';
          this.#ask();
        }),
      );
    }
    if (isMatched) {
      nodes.push(
        button('Search all pages for these words', () => {
          this.#ask(true);
        }),
      );
    }
    if (shown === 0) nodes.push(...this.#ways());
    return nodes;
  }

  #ways(): Node[] {
    const text = 'Fewer or other words may find it. Or go by another way:';
    return [
      make('p', '', text),
      make(
        'p',
        'ways',
        link('/', 'paste the whole traceback'),
        link('/diagnose/', 'answer questions'),
        link('/symptoms/', 'read the symptoms'),
        link('/all/', 'read all messages'),
      ),
    ];
  }

  #showIdle(): void {
    this.#turn++;
    this.#draw([], []);
    this.#status.textContent = '';
    const text = 'Such as "never awaited", "create_task", "program hangs", or a whole traceback.';
    this.#more.replaceChildren(make('p', '', text));
  }
}
