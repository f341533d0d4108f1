/** Width in pixels of a picture on the narrowest phone: what fits there fits everywhere. */
export const PHONE = 290;
/** How far text may stand outside the plot, on both sides. */
const MARGIN = 12;

/** Width of a text in pixels, as the widest of the usual fonts set it. */
export function textWidth(text: string, isMono = false): number {
  return text.length * (isMono ? 7.3 : 6.8);
}

type Span = readonly [left: number, right: number];

/** Remembers which parts of each line of text are taken, in pixels of the narrowest picture. */
export class LabelRoom {
  readonly #taken = new Map<number, Span[]>();

  /** Takes the first of the spans that is free and inside the picture; undefined when none is. */
  take(y: number, spans: readonly Span[]): Span | undefined {
    const taken = this.#taken.get(y) ?? [];
    const free = spans.find(
      ([left, right]) =>
        left >= -MARGIN &&
        right <= PHONE + MARGIN &&
        taken.every(([start, end]) => right + 4 <= start || left >= end + 4),
    );
    if (free !== undefined) this.#taken.set(y, [...taken, free]);
    return free;
  }

  /** Takes a span whether or not it is free. */
  force(y: number, span: Span): void {
    this.#taken.set(y, [...(this.#taken.get(y) ?? []), span]);
  }
}
