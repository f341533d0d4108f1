import { OutputLines, type OutputLine, type OutputName } from '../../lib/run/output-lines.ts';
import { make } from '../element-maker.ts';

/** An output that grows: drawn once a frame, however much is written. */
export class OutputView {
  readonly element = make('pre', 'out');
  readonly #lines = new OutputLines();
  readonly #shown = new Map<OutputLine, HTMLElement>();
  readonly #gap = make('span', 'gap');
  #frame = 0;

  constructor(name: string) {
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', name);
    this.element.hidden = true;
  }

  get isEmpty(): boolean {
    return this.#lines.isEmpty;
  }

  /** Lines of one stream, or of both, that are shown. */
  text(stream?: OutputName): string {
    return [...this.#lines.head, ...this.#lines.tail]
      .filter((line) => stream === undefined || line.stream === stream)
      .map(({ text }) => `${text}\n`)
      .join('');
  }

  add(stream: OutputName, text: string): void {
    this.#lines.add(stream, text);
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.draw();
    });
  }

  /** Draws what is still to be drawn. */
  draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { head, tail, left } = this.#lines;
    const wanted = [...head, ...tail];
    const kept = new Set(wanted);
    for (const [line, element] of this.#shown) {
      if (kept.has(line)) continue;
      element.remove();
      this.#shown.delete(line);
    }
    for (const line of wanted) this.#drawLine(line);
    if (left > 0) {
      this.#gap.textContent = `${left.toLocaleString('en')} lines are left out here`;
      if (!this.#gap.isConnected) this.#shown.get(head.at(-1)!)?.after(this.#gap);
    }
    this.element.hidden = wanted.length === 0;
  }

  #drawLine(line: OutputLine): void {
    let element = this.#shown.get(line);
    if (element === undefined) {
      element = make('span', '');
      element.dataset['from'] = line.stream;
      if (line.isFirst) element.dataset['first'] = '';
      this.#shown.set(line, element);
      this.element.append(element);
    }
    const more = line.cut > 0 ? ` … ${line.cut.toLocaleString('en')} characters are left out` : '';
    const text = line.text + more;
    if (element.textContent !== text) element.textContent = text;
  }
}
