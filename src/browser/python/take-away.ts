/** What the language itself gives, and what the interpreter needs while a program runs; nothing of it leads out. */
const KEPT = new Set(
  (
    'Object Array Number Boolean String Symbol BigInt Date Promise RegExp Map Set WeakMap WeakSet WeakRef Proxy Reflect ' +
    'FinalizationRegistry JSON Math Intl Atomics ArrayBuffer SharedArrayBuffer DataView Iterator Infinity NaN undefined ' +
    'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError DOMException ' +
    'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array ' +
    'Float16Array Float32Array Float64Array parseFloat parseInt isFinite isNaN ' +
    'decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape ' +
    'globalThis self Function WebAssembly TextDecoder TextEncoder performance crypto console ' +
    'setTimeout clearTimeout setInterval clearInterval queueMicrotask'
  ).split(' '),
);

function refuse(): never {
  throw new TypeError('A program in the page cannot make code of the browser.');
}

/** The makers of functions from text, which every function leads to. */
function refuseCodeFromText(): void {
  refuse.prototype = Function.prototype;
  globalThis.Function = refuse as unknown as FunctionConstructor;
  const functions = [refuse, async () => Promise.resolve(), function* () {}, async function* () {}];
  for (const made of functions)
    Object.defineProperty(Object.getPrototypeOf(made), 'constructor', { value: refuse });
}

/** Whether a property is gone, or is a plain value such as a number, which leads nowhere. */
function remove(owner: object, key: PropertyKey): boolean {
  if (Reflect.deleteProperty(owner, key)) return true;
  if (Reflect.defineProperty(owner, key, { value: undefined, writable: false })) return true;
  const stayed = Object.getOwnPropertyDescriptor(owner, key);
  const value: unknown = stayed?.value;
  return stayed?.get === undefined && typeof value !== 'function' && !(value instanceof Object);
}

/**
 * Takes everything from a worker's global object, and from what it inherits from, but the language itself: network,
 * storage, further workers, messages to the page.
 * @returns names that could not be taken away; a program must not run then
 */
export function takeAway(scope: object): string[] {
  const stayed: string[] = [];
  refuseCodeFromText();
  for (const name of KEPT) {
    // What is kept must not depend on a getter that is taken.
    const value: unknown = Reflect.get(scope, name);
    if (!Object.hasOwn(scope, name) && value !== undefined)
      Reflect.defineProperty(scope, name, { value });
  }
  for (
    let owner: object | null = scope;
    owner !== null && owner !== Object.prototype;
    owner = Object.getPrototypeOf(owner) as object | null
  ) {
    for (const key of Reflect.ownKeys(owner)) {
      if (owner === scope ? typeof key === 'string' && KEPT.has(key) : key === 'constructor')
        continue;
      if (!remove(owner, key)) stayed.push(String(key));
    }
    // The maker of a prototype would lead to what it inherits from.
    if (owner !== scope) remove(owner, 'constructor');
  }
  return stayed;
}
