import { readProgramFragment } from '../../lib/run/shared-program.ts';
import { pagePath } from '../../lib/urls.ts';
import { loadScript } from '../load-script.ts';
import { pageAddress } from '../page-address.ts';
import { make } from '../element-maker.ts';
import { siteGlobal } from '../site-global.ts';
import { RunnableProgram, type StartingProgram } from './runnable-program.ts';

const OWN_FILE = 'program.py';
const SHARED = 'from a shared address, edited, not verified';
const EDITED = 'edited, not verified';

/** The page where a reader begins with an empty program, an example, or one from a shared address; none runs by itself. */
export class Playground {
  readonly #program: RunnableProgram;
  readonly #choice: HTMLSelectElement;
  readonly #say: HTMLElement;
  readonly #empty: StartingProgram;

  constructor(place: HTMLElement) {
    this.#program = RunnableProgram.around(place.querySelector('.prog')!.firstElementChild!)!;
    this.#program.staysOpen = true;
    this.#choice = place.querySelector('select')!;
    this.#say = place.querySelector('.say')!;
    const text = place.querySelector('pre.code code')!.textContent;
    this.#empty = { file: OWN_FILE, text, origin: OWN_FILE };
    this.#choice.addEventListener('change', () => void this.#choose());
    addEventListener('hashchange', () => void this.#readAddress());
  }

  /** Shows the program of the address, or the empty one. */
  async begin(): Promise<void> {
    if (!(await this.#readAddress())) await this.#program.load(this.#empty);
  }

  /** @returns whether the address holds a program */
  async #readAddress(): Promise<boolean> {
    const read = await readProgramFragment(location.hash);
    if (read === undefined) return false;
    if ('problem' in read) {
      this.#say.textContent = read.problem;
      return false;
    }
    const { file, text } = read.program;
    const start = await this.#startOf(file);
    this.#choice.value = start.origin;
    this.#program.mark = SHARED;
    await this.#program.load(start, text);
    this.#sayOrigin(start.origin, 'This program came with the address. It was not run.');
    return true;
  }

  async #choose(): Promise<void> {
    const start = await this.#startOf(this.#choice.value);
    if (start.origin !== this.#choice.value) {
      this.#choice.value = start.origin;
      this.#say.textContent = 'The examples could not be loaded: choose again.';
      return;
    }
    if (location.hash !== '') history.replaceState(history.state, '', location.pathname);
    this.#program.mark = EDITED;
    await this.#program.load(start);
    this.#sayOrigin(start.origin, '');
  }

  /** An example by its name; the empty program for any other name, and when the examples are not there. */
  async #startOf(origin: string): Promise<StartingProgram> {
    if (origin === OWN_FILE) return this.#empty;
    try {
      await loadScript('examples');
    } catch {
      return this.#empty;
    }
    const text = siteGlobal().examples?.[origin];
    if (text === undefined) return this.#empty;
    return { file: origin.split('/')[1] ?? origin, text, origin };
  }

  /** Says what is shown, and which page explains it. */
  #sayOrigin(origin: string, words: string): void {
    const [slug = '', file = ''] = origin.split('/');
    if (file === '') {
      this.#say.textContent = words;
      return;
    }
    const link = make('a', '', this.#choice.selectedOptions[0]?.dataset['title'] ?? slug);
    link.href = pageAddress(pagePath('cause', slug));
    this.#say.replaceChildren(
      words === '' ? '' : `${words} `,
      `It began as ${file} of `,
      link,
      '.',
    );
  }
}
