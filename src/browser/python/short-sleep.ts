/** Sleeps this worker; undefined where a browser has no shared memory. */
export function shortSleep(): ((ms: number) => void) | undefined {
  try {
    // A page that is not isolated has no SharedArrayBuffer, but gets one from here.
    const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const cell = new Int32Array(buffer);
    Atomics.wait(cell, 0, 0, 1);
    return (ms) => {
      Atomics.wait(cell, 0, 0, ms);
    };
  } catch {
    return undefined;
  }
}
