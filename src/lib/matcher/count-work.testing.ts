import { Session } from 'node:inspector';

type Method = (this: unknown, ...args: unknown[]) => unknown;

let characters = 0;

/** How much of a text a search for a part of it read. */
function readBy(text: string, from: number, found: number, part: number): number {
  return (found < 0 ? text.length : found + part) - Math.min(from, text.length);
}

const COUNTED: Record<string, (text: string, args: unknown[], result: unknown) => number> = {
  includes: (text, [part], found) =>
    found === true ? text.indexOf(String(part)) + String(part).length : text.length,
  indexOf: (text, [part, from], at) =>
    readBy(text, Number(from ?? 0), at as number, String(part).length),
  lastIndexOf: (text) => text.length,
  startsWith: (_, [part]) => String(part).length,
  endsWith: (_, [part]) => String(part).length,
  slice: (_, __, result) => (result as string).length,
  substring: (_, __, result) => (result as string).length,
  split: (text) => text.length,
  trim: (text) => text.length,
  trimStart: (text) => text.length,
  trimEnd: (text) => text.length,
  toLowerCase: (text) => text.length,
  replace: (text) => text.length,
  replaceAll: (text) => text.length,
  normalize: (text) => text.length,
  repeat: (_, __, result) => (result as string).length,
  charCodeAt: () => 1,
};

const LISTS: Record<string, (list: unknown[], result: unknown) => number> = {
  includes: (list) => list.length,
  indexOf: (list) => list.length,
  slice: (_, result) => (result as unknown[]).length,
  concat: (_, result) => (result as unknown[]).length,
  join: (_, result) => (result as string).length,
  sort: (list) => list.length,
  splice: (list) => list.length,
};

/** Puts a counting method in place of each one named, and gives back what undoes it. */
function replaceMethods(
  prototype: object,
  names: readonly string[],
  count: (name: string, self: never, args: unknown[], result: unknown) => number,
): () => void {
  const methods = prototype as Record<string, Method>;
  const before = names.map((name) => [name, methods[name]!] as const);
  let inside = false;
  for (const [name, method] of before) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value(this: unknown, ...args: unknown[]): unknown {
        const result = method.apply(this, args);
        if (inside) return result;
        inside = true;
        characters += count(name, this as never, args, result);
        inside = false;
        return result;
      },
    });
  }
  return () => {
    for (const [name, method] of before)
      Object.defineProperty(prototype, name, { configurable: true, writable: true, value: method });
  };
}

/** Every use of a pattern, by `replace`, `matchAll`, `test` or `split`, goes through `exec` when that is replaced. */
function countPatterns(): () => void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the pattern below
  const exec = RegExp.prototype.exec;
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    if (found !== null) characters += found.index + found[0].length - Math.min(from, found.index);
    else characters += this.sticky ? 1 : Math.max(0, text.length - from);
    return found;
  };
  return () => {
    RegExp.prototype.exec = exec;
  };
}

/**
 * Counts what code under `src/lib` does: each turn of a block, as the engine counts it, and each character that
 * a method of strings, lists or patterns reads. Nothing is timed, and the code carries no counters.
 */
export class WorkCounter {
  readonly #session = new Session();

  /** To be made before the code to be counted is imported. */
  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** The work of one call. */
  count(run: () => void): number {
    this.#blocks();
    characters = 0;
    const undo = [
      replaceMethods(String.prototype, Object.keys(COUNTED), (name, self: string, args, result) =>
        COUNTED[name]!(self, args, result),
      ),
      replaceMethods(Array.prototype, Object.keys(LISTS), (name, self: unknown[], _, result) =>
        LISTS[name]!(self, result),
      ),
      countPatterns(),
    ];
    try {
      run();
    } finally {
      for (const put of undo) put();
    }
    return this.#blocks() + characters;
  }

  stop(): void {
    this.#session.disconnect();
  }

  /** Turns of all blocks since it was asked last. */
  #blocks(): number {
    let sum = 0;
    this.#session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error !== null) throw error;
      for (const script of taken.result) {
        if (!script.url.includes('/src/lib/') || script.url.includes('.testing.')) continue;
        for (const { ranges } of script.functions) for (const { count } of ranges) sum += count;
      }
    });
    return sum;
  }
}
