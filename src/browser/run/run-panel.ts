import { wholeTrace } from '../../lib/run/whole-trace.ts';
import { drawTimeline } from '../../lib/timeline/draw-timeline.ts';
import { drawMarkup } from '../draw-markup.ts';
import { make } from '../element-maker.ts';
import type { RunEnd, RunListener, WaitingTask } from '../python/run-python.ts';
import { endLabel, endSentence, loadedWords } from './end-words.ts';
import { explanationOf } from './explanation.ts';
import { OutputView } from './output-view.ts';

function code(text: string): HTMLElement {
  return make('code', '', text);
}

/** A task of the library has no line of the program. */
function taskLine({ name, coroutine, line, awaits }: WaitingTask): HTMLElement {
  const place = line > 0 ? `, line ${line}, awaits ` : ' awaits ';
  return make('li', '', code(name), ', ', code(coroutine), place, code(awaits));
}

/** What is to be said of an end below the output. */
function endDetails(end: RunEnd): HTMLElement[] {
  if (end.how === 'failed') return [make('p', '', 'The recorded output stays below.')];
  if (end.how !== 'deadlock') return [];
  const { tasks, signals = [] } = end;
  const list = make('ul', '', ...tasks.map(taskLine));
  if (signals.length === 0) return [list];
  const words = `Outside a page, a signal could wake it: ${signals.join(', ')}.`;
  return [list, make('p', '', words)];
}

let pictures = 0;

/** What the loop did, where that was recorded. */
function picture(file: string, end: RunEnd): HTMLElement[] {
  const trace = 'trace' in end ? end.trace : undefined;
  if (trace === undefined) return [];
  const drawn = drawTimeline({ id: `live-${++pictures}`, file, trace: wholeTrace(trace) });
  const head = make('p', 'cap', make('b', '', 'What the loop did'));
  return [head, make('div', 'px-3 py-2', drawMarkup(drawn))];
}

/** What one run of a program shows: how it goes, what it prints, how it ended. */
export class RunPanel implements RunListener {
  readonly element = make('section', 'run');
  readonly #label = make('span', '', 'loading');
  readonly #stop = make('button', 'btn small', 'Cancel');
  /** Read out politely. */
  readonly #status = make('p', 'status');
  readonly #bar = make('progress', '');
  readonly #size = make('span', '');
  readonly #loaded = make('p', 'loaded', this.#bar, this.#size);
  readonly #more = make('div', 'more');
  readonly #output: OutputView;
  readonly #picture = make('div', 'picture');
  readonly #name: string;
  readonly #whenEnded: (end: RunEnd) => void;
  #python = '';

  /**
   * @param name of the program: `wrong.py`
   * @param stop asked for by the reader
   */
  constructor(name: string, stop: () => void, whenEnded: (end: RunEnd) => void) {
    this.#name = name;
    this.#whenEnded = whenEnded;
    this.#output = new OutputView(`Output of ${name} in your browser`);
    this.#stop.type = 'button';
    this.#stop.addEventListener('click', stop);
    this.#status.setAttribute('role', 'status');
    this.#loaded.hidden = true;
    this.#bar.setAttribute('aria-label', 'Python, loaded');
    this.element.setAttribute('aria-label', `Run of ${name} in your browser`);
    this.element.append(
      make('p', 'cap bg-sunken', make('b', '', 'In your browser'), this.#label, this.#stop),
      this.#status,
      this.#loaded,
      this.#output.element,
      this.#more,
      this.#picture,
    );
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** Said when the panel is in the page: a region that comes with its words is not read out. */
  begin(): void {
    this.#say('Getting Python ready.');
  }

  progress(loaded: number, total: number): void {
    this.#say('Loading Python, once.');
    this.#bar.max = Math.max(total, 1);
    this.#bar.value = loaded;
    this.#size.textContent = loadedWords(loaded, total);
    this.#loaded.hidden = false;
  }

  started(python: string): void {
    this.#python = python;
    this.#loaded.hidden = true;
    this.#label.textContent = `Pyodide's CPython ${python} in your browser · running`;
    this.#say('The program runs.');
    this.#stop.textContent = 'Stop';
  }

  output(stream: 'stdout' | 'stderr', text: string): void {
    this.#output.add(stream, text);
  }

  ended(end: RunEnd): void {
    this.#output.draw();
    this.#loaded.hidden = true;
    const python = this.#python === '' ? '' : `Pyodide's CPython ${this.#python} · `;
    this.#label.textContent = python + endLabel(end);
    const printed = end.how === 'exit' && this.#output.isEmpty ? ' Nothing was printed.' : '';
    this.#say(endSentence(end) + printed);
    this.#more.append(...endDetails(end));
    this.#whenEnded(end);
    this.#stop.remove();
    void this.#explain();
    this.#picture.append(...picture(this.#name, end));
  }

  /** Words that stay are not said again. */
  #say(words: string): void {
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }

  /** Names the page that explains an error that was printed. */
  async #explain(): Promise<void> {
    const errors = this.#output.text('stderr');
    if (errors === '') return;
    const found = await explanationOf(errors);
    if (found !== undefined) this.#more.append(found);
  }
}
