/** Where a program wrote something. */
export type OutputName = 'stdout' | 'stderr';

/** One line of output. */
export interface OutputLine {
  stream: OutputName;
  /** Cut where a line is longer than a page can show. */
  text: string;
  /** Whether the line before it came from the other stream. */
  isFirst: boolean;
  /** Characters that were cut from its end. */
  cut: number;
}

const HEAD = 400;
const TAIL = 600;
const WIDEST = 2000;

/** The lines of an output as a page shows them: the first and the last, and how many are between. */
export class OutputLines {
  readonly head: OutputLine[] = [];
  /** Lines that were left out between head and tail. */
  left = 0;
  #latest: OutputLine[] = [];
  #last: OutputLine | undefined;
  #isOpen = false;

  /** The last lines, those of the head not among them. */
  get tail(): OutputLine[] {
    this.#drop();
    return this.#latest;
  }

  get isEmpty(): boolean {
    return this.head.length === 0;
  }

  /** Adds what a program wrote; a line may come in several parts. */
  add(stream: OutputName, text: string): void {
    const parts = text.replaceAll('\r', '').split('\n');
    parts.forEach((part, i) => {
      const isLast = i === parts.length - 1;
      if (isLast && part === '') return;
      this.#write(stream, part);
      this.#isOpen = isLast;
    });
  }

  #write(stream: OutputName, text: string): void {
    const last = this.#last;
    if (this.#isOpen && last?.stream === stream) {
      const room = WIDEST - last.text.length;
      last.text += text.slice(0, room);
      last.cut += Math.max(0, text.length - room);
      return;
    }
    this.#push({
      stream,
      text: text.slice(0, WIDEST),
      isFirst: last?.stream !== stream,
      cut: Math.max(0, text.length - WIDEST),
    });
  }

  #push(line: OutputLine): void {
    this.#last = line;
    if (this.head.length < HEAD) {
      this.head.push(line);
      return;
    }
    this.#latest.push(line);
    // Lines are dropped many at a time: dropping each alone would move the others each time.
    if (this.#latest.length > 4 * TAIL) this.#drop();
  }

  #drop(): void {
    const over = this.#latest.length - TAIL;
    if (over <= 0) return;
    this.#latest.splice(0, over);
    this.left += over;
  }
}
