import type { z } from 'zod';
import type { Trace, traceSchema } from '../schemas/trace.ts';

/** A trace as the recorder writes it: lists without entries are left out. */
export type WrittenTrace = z.input<typeof traceSchema>;

/** Gives a trace of a run in the page the lists that its recorder left out, as reading a recorded one does. */
export function wholeTrace(trace: WrittenTrace): Trace {
  const lanes = trace.lanes.map((lane) => ({
    ...lane,
    calls: lane.calls ?? [],
    waits: lane.waits ?? [],
    timers: lane.timers ?? [],
    cancels: lane.cancels ?? [],
  }));
  return { ...trace, lanes };
}
