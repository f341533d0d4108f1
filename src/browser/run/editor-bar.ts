import {
  programFragment,
  LONGEST_PROGRAM,
  type SharedProgram,
} from '../../lib/run/shared-program.ts';
import { make } from '../element-maker.ts';
import { pageAddress } from '../page-address.ts';

const PLAY = '/play/';
const TAB_INDENTS =
  'Tab indents; Escape, then Tab leaves the field (Ctrl + M switches). Ctrl + Enter runs.';
const TAB_LEAVES = 'Tab now leaves the field; Ctrl + M or typing makes it indent again.';

function button(label: string): HTMLButtonElement {
  const element = make('button', 'btn small', label);
  element.type = 'button';
  return element;
}

/** What stands below an editor: its keys, Reset, Share, and the way to the playground. */
export class EditorBar {
  readonly element = make('div', 'editing');
  readonly keysId: string;
  readonly #keys = make('p', '', TAB_INDENTS);
  readonly #reset = button('Reset');
  readonly #share = button('Share');
  readonly #said = make('span', 'said');
  readonly #address = make('input', '');
  readonly #play = make('a', '', 'Open in the playground');
  #program: SharedProgram = { file: '', text: '' };
  #turn = 0;

  constructor(reset: () => void, keysId: string) {
    this.keysId = keysId;
    this.#keys.id = keysId;
    this.#keys.setAttribute('role', 'status');
    this.#said.setAttribute('role', 'status');
    this.#address.readOnly = true;
    this.#address.hidden = true;
    this.#reset.addEventListener('click', reset);
    this.#share.addEventListener('click', () => void this.#copyAddress());
    this.#play.href = pageAddress(PLAY);
    this.#play.hidden = document.querySelector('[data-play]') !== null;
    const buttons = make('p', '', this.#reset, this.#share, this.#play, this.#said);
    this.element.append(this.#keys, buttons, this.#address);
  }

  /** Takes what the editor holds now. */
  show(program: SharedProgram, isEdited: boolean): void {
    this.#program = program;
    this.#name(program.file.split('/').at(-1) ?? '');
    this.#reset.disabled = !isEdited;
    this.#said.textContent = '';
    this.#address.hidden = true;
    void this.#link();
  }

  /** A page may have two such bars: to who listens each names its program. */
  #name(file: string): void {
    for (const control of [this.#reset, this.#share, this.#play])
      control.ariaLabel = `${control.textContent}: ${file}`;
    this.#address.ariaLabel = `Address of this program, ${file}`;
  }

  /** Says what the Tab key does now. */
  tellTab(leaves: boolean): void {
    this.#keys.textContent = leaves ? TAB_LEAVES : TAB_INDENTS;
  }

  async #addressNow(): Promise<string | undefined> {
    const fragment = await programFragment(this.#program);
    return fragment && new URL(pageAddress(PLAY), location.href).href + fragment;
  }

  async #link(): Promise<void> {
    const turn = ++this.#turn;
    const address = await this.#addressNow();
    if (turn === this.#turn) this.#play.href = address ?? pageAddress(PLAY);
  }

  async #copyAddress(): Promise<void> {
    const address = await this.#addressNow();
    if (address === undefined) {
      this.#said.textContent = `Too long to share: ${LONGEST_PROGRAM} characters at most.`;
      return;
    }
    if (this.#play.hidden) history.replaceState(history.state, '', new URL(address).hash);
    try {
      await navigator.clipboard.writeText(address);
      this.#said.textContent = 'Link copied.';
    } catch {
      this.#said.textContent = 'Copying is not allowed: select the address.';
      this.#address.value = address;
      this.#address.hidden = false;
      this.#address.select();
    }
  }
}
