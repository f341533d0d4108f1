import { addStyles } from '../../browser/add-styles.ts';
import { make } from '../../browser/element-maker.ts';
import { inTurns } from '../../browser/in-turns.ts';
import { keepText, keptText } from '../../browser/kept-text.ts';
import { loadResults } from '../../browser/load-results.ts';
import { pageAddress } from '../../browser/page-address.ts';
import { readTextFile } from '../../browser/read-text-file.ts';
import { siteGlobal } from '../../browser/site-global.ts';
import { findLines } from '../../lib/line-places.ts';
import { matchInSlices } from '../../lib/matcher/match-report.ts';
import { CERTAIN, type MatcherData, type MatchResult } from '../../lib/matcher/types.ts';
import { FIELD_LIMIT, inputProblem } from '../../lib/matcher-input.ts';
import { heldDocument, type HeldText } from './held-document.ts';
import styles from './paste-box.late.css';

declare const MATCHER_DATA: MatcherData;

const QUIET_MS = 150;
/** Characters of a resolved text that the page it led to keeps in its address. */
const BROUGHT = 2000;
const data = MATCHER_DATA;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

/** The text that an address brings: the fragment of `/go/#text`, or the words of an unknown address. */
function textFromAddress(mode: string | null): string {
  if (mode === 'go') return decoded(location.hash.slice(1));
  if (mode !== 'address') return '';
  const words = decoded(location.pathname).split('/').filter(Boolean).at(-1) ?? '';
  return words.replace(/\.html?$/, '').replace(/[-_]+/g, ' ');
}

/** `<paste-box>`: matches what is typed, pasted or dropped, in this page. */
class PasteBoxElement extends HTMLElement {
  #held: HeldText | undefined;
  #timer = 0;
  #turn = 0;
  /** The text whose matches are shown, or about to be: asked for again, they stay. */
  #asked: string | undefined;

  connectedCallback(): void {
    const { field, results } = this;
    this.#listen();
    results.setAttribute('aria-live', 'polite');
    const brought = textFromAddress(this.getAttribute('mode'));
    if (field.value === '') field.value = brought === '' ? keptText() : brought;
    if (field.value.length > FIELD_LIMIT) this.#hold({ name: 'Pasted text', text: field.value });
    else if (this.#text() !== '')
      this.#match(this.getAttribute('mode') === 'go' && location.search !== '?all');
  }

  get field(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  get results(): HTMLElement {
    return this.querySelector('[data-results]')!;
  }

  #listen(): void {
    const { field } = this;
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#match();
    });
    this.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#clear();
    });
    field.addEventListener('input', () => {
      this.#letGo();
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        this.#match();
      }, QUIET_MS);
    });
    field.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text.length <= FIELD_LIMIT) return;
      event.preventDefault();
      this.#hold({ name: 'Pasted text', text });
    });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#match();
      if (event.key === 'Escape' && !event.isComposing && this.#text() !== '') this.#clear();
    });
    this.#listenForDrops();
  }

  /** A file or a text may be dropped anywhere on the page. */
  #listenForDrops(): void {
    for (const type of ['dragover', 'dragleave', 'drop'] as const)
      document.addEventListener(type, (event) => {
        const isOver = type === 'dragover';
        this.classList.toggle('over', isOver);
        if (type !== 'dragleave') event.preventDefault();
        if (type === 'drop') void this.#take(event.dataTransfer);
      });
  }

  async #take(dropped: DataTransfer | null): Promise<void> {
    const file = dropped?.files[0];
    if (file === undefined) {
      const text = dropped?.getData('text/plain') ?? '';
      if (text !== '') this.#put({ name: 'Dropped text', text });
      return;
    }
    const turn = ++this.#turn;
    try {
      const text = await readTextFile(file);
      if (turn === this.#turn) this.#put({ name: file.name, text });
    } catch (error) {
      if (turn === this.#turn) this.#say(error instanceof Error ? error.message : String(error));
    }
  }

  /** Puts a text into the field, or beside it when it is long. */
  #put(held: HeldText): void {
    if (held.text.length > FIELD_LIMIT) {
      this.#hold(held);
      return;
    }
    this.#letGo();
    this.field.value = held.text;
    this.#match();
  }

  #text(): string {
    return this.#held?.text ?? this.field.value;
  }

  /** Keeps a long text out of the field, where it would make the page slow. */
  #hold(held: HeldText): void {
    this.#letGo();
    this.#held = held;
    this.field.value = '';
    const shown = heldDocument(held, () => {
      this.#clear();
    });
    this.querySelector('form')!.before(shown);
    this.#match();
  }

  /** What is still read or matched is not shown any more. */
  #letGo(): void {
    this.#turn++;
    this.#asked = undefined;
    this.#held = undefined;
    this.querySelector('.held')?.remove();
  }

  /** Takes the text out; it can be brought back until another one comes. */
  #clear(): void {
    const { field } = this;
    const last: HeldText = this.#held ?? { name: '', text: field.value };
    this.#letGo();
    clearTimeout(this.#timer);
    field.value = '';
    keepText('');
    const back = make('button', 'btn small', 'Bring it back');
    back.type = 'button';
    back.onclick = () => {
      this.#put(last);
      field.focus();
    };
    this.results.replaceChildren(...(last.text === '' ? [] : [make('p', '', 'Cleared. ', back)]));
    field.focus();
  }

  #say(sentence: string): void {
    this.#asked = undefined;
    this.results.replaceChildren(make('p', '', sentence));
  }

  #match(jump = false): void {
    clearTimeout(this.#timer);
    const text = this.#text();
    if (text === this.#asked) return;
    this.#turn++;
    if (!this.hasAttribute('mode')) keepText(text);
    const problem = inputProblem(text);
    if (problem === undefined) void this.#matchInTurns(text, jump);
    else this.#say(problem);
  }

  /** A text typed or pasted meanwhile takes the place of this one. */
  async #matchInTurns(text: string, jump: boolean): Promise<void> {
    const turn = this.#turn;
    if (text.length > FIELD_LIMIT) this.#say('Reading the text.');
    this.#asked = text;
    const isStale = (): boolean => turn !== this.#turn;
    const result = await inTurns(matchInSlices(data, text), isStale);
    if (result === undefined) return;
    const shown = new Set(result.matches.flatMap((match) => match.lines));
    const lines = await inTurns(findLines(text, shown), isStale);
    try {
      const { matchView } = await loadResults();
      if (!isStale()) this.#show(text, result, matchView(result, text, lines ?? new Map()), jump);
    } catch {
      if (!isStale()) this.#say('What was found could not be shown: match the text again.');
    }
  }

  #show(text: string, result: MatchResult, shown: HTMLElement[], jump: boolean): void {
    this.results.replaceChildren(...shown);
    const [best] = result.matches;
    if (jump && best !== undefined && best.confidence >= CERTAIN) {
      const brought = encodeURIComponent(text.slice(0, BROUGHT).toWellFormed());
      location.replace(`${pageAddress(best.url)}#go:${brought}`);
    }
  }
}

addStyles(styles);
siteGlobal().matcher = { match: (text, isStale) => inTurns(matchInSlices(data, text), isStale) };
if (customElements.get('paste-box') === undefined)
  customElements.define('paste-box', PasteBoxElement);
