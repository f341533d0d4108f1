/** Lines that are passed before a caller may pause. */
const STEP = 2000;

/** The lines of a text that have these 1-based numbers, as written. Pauses now and then. */
export function* findLines(
  text: string,
  numbers: ReadonlySet<number>,
): Generator<void, Map<number, string>> {
  const lines = new Map<number, string>();
  let start = 0;
  for (let number = 1; start !== -1 && lines.size < numbers.size; number++) {
    if (number % STEP === 0) yield;
    const next = text.indexOf('\n', start);
    if (numbers.has(number)) lines.set(number, text.slice(start, next === -1 ? undefined : next));
    start = next === -1 ? -1 : next + 1;
  }
  return lines;
}

/** How many lines a text has; a line end at its end begins no further one. Pauses now and then. */
export function* countLines(text: string): Generator<void, number> {
  let count = 1;
  for (
    let at = text.indexOf('\n');
    at !== -1 && at < text.length - 1;
    at = text.indexOf('\n', at + 1)
  )
    if (++count % STEP === 0) yield;
  return count;
}
