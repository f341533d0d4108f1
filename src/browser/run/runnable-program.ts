import { loadScript } from '../load-script.ts';
import { make } from '../element-maker.ts';
import { siteGlobal } from '../site-global.ts';
import { EditorBar } from './editor-bar.ts';
import type { ProgramEditor } from './program-editor.ts';
import { RunPanel } from './run-panel.ts';

/** A program that readers may begin with. */
export interface StartingProgram {
  /** Name that it runs under: `wrong.py`. */
  file: string;
  text: string;
  /** Name that a shared address has for it: `nested-run/wrong.py`. */
  origin: string;
}

const MARK = 'edited, not verified';
const known = new WeakMap<Element, RunnableProgram>();
/** Stops what runs in this page. */
let stopOther: (() => void) | undefined;

/** A program of the page that can be run, edited and shared: the box that shows it, its buttons and its outputs. */
export class RunnableProgram {
  /** What is said of a changed program. */
  mark = MARK;
  /** Whether the editor cannot be closed. */
  staysOpen = false;
  readonly #box: HTMLElement;
  readonly #listing: HTMLElement;
  readonly #runButton: HTMLButtonElement;
  readonly #editButton: HTMLButtonElement;
  readonly #copyButton: HTMLButtonElement;
  readonly #note = make('span', 'edited');
  /** What Copy copies while the editor is open. */
  readonly #copied = make('code', '');
  readonly #copyId: string;
  #start: StartingProgram;
  #text: string;
  #bar: EditorBar | undefined;
  #editor: ProgramEditor | undefined;
  #panel: RunPanel | undefined;
  #stop: (() => void) | undefined;

  private constructor(box: HTMLElement) {
    const button = (name: string): HTMLButtonElement => box.querySelector(`button[${name}]`)!;
    this.#box = box;
    this.#listing = box.querySelector<HTMLElement>('pre.code')!;
    this.#runButton = button('data-run');
    this.#editButton = button('data-edit');
    this.#copyButton = button('data-copy');
    this.#copyId = this.#copyButton.dataset['copy']!;
    const file = box.querySelector('.cap code')!.textContent;
    const slug = /\/causes\/([^/]+)\//.exec(location.pathname)?.[1];
    const text = this.#listing.querySelector('code')!.textContent;
    this.#start = { file, text, origin: slug === undefined ? file : `${slug}/${file}` };
    this.#text = text;
    this.#note.hidden = true;
    this.#copied.hidden = true;
    this.#copied.id = `${this.#copyId}-edited`;
    this.#listing.after(this.#copied);
    this.#copyButton.parentElement!.before(this.#note);
    this.#runButton.textContent = 'Run';
    this.#editButton.textContent = 'Edit';
  }

  /** The program whose box something is in. */
  static around(element: Element): RunnableProgram | undefined {
    const box = element.closest<HTMLElement>('.prog');
    if (box === null) return undefined;
    const program = known.get(box) ?? new RunnableProgram(box);
    known.set(box, program);
    return program;
  }

  get #isEdited(): boolean {
    return this.#editor !== undefined && this.#text !== this.#start.text;
  }

  get #fieldName(): string {
    return `${this.#start.file}, the program to edit`;
  }

  /** Runs what is shown; what runs in this page already is stopped. */
  async run(): Promise<void> {
    stopOther?.();
    const panel = this.#newPanel();
    const stopped = new AbortController();
    this.#stop = () => {
      stopped.abort();
      panel.ended({ how: 'stopped' });
    };
    stopOther = () => {
      this.#stop?.();
    };
    panel.begin();
    try {
      await loadScript('python');
      if (stopped.signal.aborted) return;
      const text = this.#editor === undefined ? this.#start.text : this.#text;
      const { stop } = siteGlobal().runPython!(text, this.#start.file, panel);
      this.#stop = stop;
    } catch {
      if (!stopped.signal.aborted)
        panel.ended({ how: 'failed', reason: 'Python could not be loaded: try again.' });
    }
  }

  #newPanel(): RunPanel {
    const panel: RunPanel = new RunPanel(
      this.#isEdited ? `${this.#start.file}, edited,` : this.#start.file,
      () => {
        this.#stop?.();
      },
      () => {
        if (panel.hasFocus) this.#runButton.focus();
        if (this.#panel !== panel) return;
        this.#stop = undefined;
      },
    );
    if (this.#panel === undefined) this.#copied.after(panel.element);
    else this.#panel.element.replaceWith(panel.element);
    this.#panel = panel;
    return panel;
  }

  /** Opens the editor in place of the listing, or closes it. */
  async edit(): Promise<void> {
    if (this.#editor === undefined) await this.#open(true);
    else this.#close();
  }

  /** Shows another program in the editor. */
  async load(start: StartingProgram, text = start.text): Promise<void> {
    this.#start = start;
    this.#text = text;
    this.#box.setAttribute('aria-label', start.file);
    this.#box.querySelector('.cap code')!.textContent = start.file;
    if (this.#editor === undefined) await this.#open(false);
    else this.#editor.setText(text);
    this.#editor?.field.setAttribute('aria-label', this.#fieldName);
    this.#stop?.();
    this.#stop = undefined;
    this.#panel?.element.remove();
    this.#panel = undefined;
    this.#changed(text);
  }

  async #open(takesFocus: boolean): Promise<void> {
    this.#editButton.disabled = true;
    try {
      await loadScript('editor');
    } catch {
      this.#editButton.textContent = 'Not loaded: retry';
      return;
    } finally {
      this.#editButton.disabled = false;
    }
    this.#bar = new EditorBar(() => {
      this.#reset();
    }, `${this.#copyId}-keys`);
    this.#editor = siteGlobal().makeEditor!({
      text: this.#text,
      name: this.#fieldName,
      describedBy: this.#bar.keysId,
      changed: (text) => {
        this.#changed(text);
      },
      run: () => void this.run(),
      tabLeaves: (leaves) => this.#bar?.tellTab(leaves),
    });
    this.#listing.hidden = true;
    this.#listing.before(this.#editor.element);
    this.#editor.element.after(this.#bar.element);
    this.#copyButton.dataset['copy'] = this.#copied.id;
    this.#editButton.textContent = 'Close';
    this.#editButton.hidden = this.staysOpen;
    this.#changed(this.#text);
    if (takesFocus) this.#editor.field.focus();
  }

  #close(): void {
    this.#editor?.element.remove();
    this.#bar?.element.remove();
    this.#editor = undefined;
    this.#listing.hidden = false;
    this.#note.hidden = true;
    this.#copyButton.dataset['copy'] = this.#copyId;
    this.#editButton.textContent = 'Edit';
    this.#editButton.focus();
  }

  #changed(text: string): void {
    this.#text = text;
    this.#copied.textContent = text;
    this.#note.textContent = this.mark;
    this.#note.hidden = !this.#isEdited;
    this.#bar?.show({ file: this.#start.origin, text }, this.#isEdited);
  }

  #reset(): void {
    this.#editor?.setText(this.#start.text);
    this.#changed(this.#start.text);
    this.#editor?.field.focus();
  }
}
