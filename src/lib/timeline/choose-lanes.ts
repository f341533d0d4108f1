import type { Lane, Trace } from '../schemas/trace.ts';
import { holds, isOnLoop, lateTimers } from './run-facts.ts';

/** Lanes of the loop that a picture shows, and threads. */
const MOST_LANES = 6;
const MOST_THREADS = 3;

/** The lanes that a picture shows, by their numbers in the trace, and how many it leaves out. */
export interface ChosenLanes {
  loop: number[];
  threads: number[];
  hidden: number;
  /** Name that the lanes left out have, when they have one. */
  like: string;
}

/** The name without the number that tells lanes of one name apart. */
export function baseName({ name }: Lane): string {
  return name.replace(/ \d+$/, '');
}

/** The lanes that matter most come first: what holds the loop, what fails, what is late. */
function worth(trace: Trace): (lane: number) => number {
  const held = new Set(holds(trace).map(({ lane }) => lane));
  const late = new Map(lateTimers(trace).map(({ lane, due, ran }) => [lane, ran - due]));
  const first = trace.lanes.findIndex(({ end }) => end?.how === 'exception');
  return (i) => {
    const lane = trace.lanes[i]!;
    if (i === 0) return 9e9;
    if (held.has(i)) return 8e9;
    if (i === first) return 7e9;
    return (
      (late.get(i) ?? 0) * 1e3 +
      (lane.end === undefined ? 200 : 0) +
      (lane.end?.how === 'exception' ? 150 : lane.cancels.length > 0 ? 100 : 0) -
      i / 1e3
    );
  };
}

/** Chooses the lanes of a picture; they stay in the order of their creation. */
export function chooseLanes(trace: Trace): ChosenLanes {
  const numbers = trace.lanes.map((_, i) => i);
  const onLoop = numbers.filter((i) => isOnLoop(trace.lanes[i]!));
  const worthOf = worth(trace);
  const isCrowded = onLoop.length > MOST_LANES;
  const loop = isCrowded
    ? onLoop
        .toSorted((a, b) => worthOf(b) - worthOf(a))
        .slice(0, MOST_LANES - 1)
        .sort((a, b) => a - b)
    : onLoop;
  const shown = new Set(loop);
  const left = onLoop.filter((i) => !shown.has(i)).map((i) => baseName(trace.lanes[i]!));
  return {
    loop,
    threads: numbers.filter((i) => !isOnLoop(trace.lanes[i]!)).slice(0, MOST_THREADS),
    hidden: left.length,
    like: new Set(left).size === 1 ? left[0]! : '',
  };
}
