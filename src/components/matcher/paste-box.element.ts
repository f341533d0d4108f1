import { make } from '../../browser/element-maker.ts';
import { loadResults } from '../../browser/load-results.ts';
import { matchInTurns } from '../../browser/match-in-turns.ts';
import { pageAddress } from '../../browser/page-address.ts';
import { siteGlobal } from '../../browser/site-global.ts';
import { CERTAIN, type MatcherData, type MatchResult } from '../../lib/matcher/types.ts';
import { FIELD_LIMIT, inputProblem } from '../../lib/matcher-input.ts';

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

/** `<paste-box>`: matches what is typed or pasted, in this page. */
class PasteBoxElement extends HTMLElement {
  #large = '';
  #timer = 0;
  #turn = 0;

  connectedCallback(): void {
    const { field, results } = this;
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#match();
    });
    this.addEventListener('reset', () => {
      this.#clear();
    });
    field.addEventListener('input', () => {
      this.#large = '';
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        this.#match();
      }, QUIET_MS);
    });
    field.addEventListener('paste', (event) => {
      this.#takeLarge(event);
    });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#match();
    });
    results.setAttribute('aria-live', 'polite');
    const brought = textFromAddress(this.getAttribute('mode'));
    if (brought !== '' && field.value === '') field.value = brought;
    if (this.#text() !== '')
      this.#match(this.getAttribute('mode') === 'go' && location.search !== '?all');
  }

  get field(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  get results(): HTMLElement {
    return this.querySelector('[data-results]')!;
  }

  #text(): string {
    return this.#large || this.field.value;
  }

  /** Keeps a large paste out of the field, where it would make the page slow. */
  #takeLarge(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.length <= FIELD_LIMIT) return;
    event.preventDefault();
    this.#large = text;
    const size = (text.length / 1024 / 1024).toFixed(1);
    this.field.value = '';
    this.field.placeholder = `A text of ${size} million characters is held here, as it was pasted. Clear removes it.`;
    this.#match();
  }

  #clear(): void {
    this.#large = '';
    this.field.placeholder = this.field.getAttribute('aria-label') ?? '';
    this.results.replaceChildren();
    this.field.focus();
  }

  #match(jump = false): void {
    clearTimeout(this.#timer);
    const text = this.#text();
    const problem = inputProblem(text);
    if (problem !== undefined) {
      this.results.replaceChildren(make('p', '', problem));
      return;
    }
    void this.#matchInTurns(text, jump);
  }

  /** A text typed or pasted meanwhile takes the place of this one. */
  async #matchInTurns(text: string, jump: boolean): Promise<void> {
    const turn = ++this.#turn;
    if (text.length > FIELD_LIMIT) this.results.replaceChildren(make('p', '', 'Reading the text.'));
    const result = await matchInTurns(data, text, () => turn !== this.#turn);
    if (result === undefined) return;
    try {
      const { matchView } = await loadResults();
      if (turn === this.#turn) this.#show(text, result, matchView(result), jump);
    } catch {
      const words = 'What was found could not be shown: match the text again.';
      this.results.replaceChildren(make('p', '', words));
    }
  }

  #show(text: string, result: MatchResult, shown: HTMLElement[], jump: boolean): void {
    this.results.replaceChildren(...shown);
    const [best] = result.matches;
    if (jump && best !== undefined && best.confidence >= CERTAIN) {
      location.replace(`${pageAddress(best.url)}#go:${encodeURIComponent(text.slice(0, BROUGHT))}`);
    }
  }
}

siteGlobal().matcher = { match: (text, isStale) => matchInTurns(data, text, isStale) };
if (customElements.get('paste-box') === undefined)
  customElements.define('paste-box', PasteBoxElement);
