/** Steps of the matcher are a few milliseconds at most: with this a turn stays below eight. */
const TURN_MS = 5;

/** Lets the page paint and answer first. A timer would wait for four milliseconds each time. */
async function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/**
 * Does a work step by step without holding the page; whoever asks goes on first.
 * @param isStale asked before each turn; true gives the work up
 * @returns undefined when it was given up
 */
export async function inTurns<T>(
  steps: Generator<unknown, T>,
  isStale: () => boolean,
): Promise<T | undefined> {
  for (;;) {
    await nextTurn();
    if (isStale()) return undefined;
    const started = performance.now();
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() - started < TURN_MS);
  }
}
