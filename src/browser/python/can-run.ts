/** The shortest module that there is. */
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** Why this browser cannot run programs, in a sentence; undefined when it can. Costs no download. */
export function whyNot(): string | undefined {
  if (typeof WebAssembly !== 'object')
    return 'This browser has no WebAssembly, or it is turned off; Python in the page needs it.';
  if (typeof Worker !== 'function')
    return 'This browser has no workers, or they are turned off; Python in the page needs one.';
  if (typeof DecompressionStream !== 'function')
    return 'This browser is too old to unpack Python: it has no DecompressionStream.';
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch {
    return 'WebAssembly is blocked here, by a setting or an extension of the browser; Python in the page needs it.';
  }
  return undefined;
}
