import type { Trace } from '../schemas/trace.ts';

/** What a picture shows of time, in milliseconds: from 0 to its end, with a long tick at each step. */
export interface TimeScale {
  end: number;
  step: number;
}

/** Labels for the steps have room on the narrowest phone up to this many. */
const MOST_STEPS = 7;
/** Share of its length that a run without an end goes on in the picture. */
const BEYOND = 1.3;

/** The last moment at which a task was made, was asked to cancel, or ended. */
function lastEvent({ lanes }: Trace): number {
  return Math.max(
    ...lanes.flatMap(({ created, cancels, end }) => [created, ...cancels, end?.at ?? 0]),
  );
}

/** A run that went on to its limit is cut where it and the other program have nothing new to show. */
function shownLength(trace: Trace, others: readonly Trace[]): number {
  if (trace.ended === 'exit') return trace.length;
  if (trace.ended === 'idle') return trace.length * BEYOND;
  const finished = others.filter(({ ended }) => ended !== 'limit').map(({ length }) => length);
  if (finished.length === 0) return trace.length;
  return Math.min(trace.length, BEYOND * Math.max(lastEvent(trace), ...finished));
}

function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((factor) => factor * power >= least * 0.9999) ?? 10);
}

/** One scale for all the runs that are to be compared by eye. */
export function timeScale(traces: readonly Trace[]): TimeScale {
  const shown = traces.map((trace) => shownLength(trace, traces));
  const length = Math.max(0.1, ...shown);
  const step = niceStep(length / MOST_STEPS);
  return { step, end: step * Math.ceil(length / step - 1e-6) };
}
