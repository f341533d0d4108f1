import { z } from 'zod';

/** Milliseconds since the loop of the program began its first step, with at most two decimals. */
const momentSchema = z.number().nonnegative();

const spanSchema = z.strictObject({ from: momentSchema, to: momentSchema });

/** Something that runs: a task, the callbacks of the loop that belong to no task, or work in another thread. */
const laneSchema = z.strictObject({
  kind: z.enum(['task', 'callbacks', 'thread']),
  /** The coroutine's or function's name; numbered (`worker 1`, `worker 2`) where several lanes have one name. */
  name: z.string().min(1),
  created: momentSchema,
  /** Number of the lane that created it. */
  createdBy: z.number().int().nonnegative().optional(),
  /** When the loop (or the thread) was inside it, in order. */
  steps: z.array(spanSchema),
  /** Calls of the program that kept a step for more than 20 ms, innermost of the program's own: `time.sleep`. */
  calls: z.array(spanSchema.extend({ name: z.string().min(1) })).default([]),
  /** What it waited for, between its steps: `asyncio.sleep`, `Lock.acquire`, `task fetch`; no `to` when it never came. */
  waits: z
    .array(
      z.strictObject({
        from: momentSchema,
        to: momentSchema.optional(),
        for: z.string().min(1),
      }),
    )
    .default([]),
  /** Timers that were set in it: when due, and when the loop ran them; no `ran` when they never ran. */
  timers: z.array(z.strictObject({ due: momentSchema, ran: momentSchema.optional() })).default([]),
  /** When a cancellation of it was asked for. */
  cancels: z.array(momentSchema).default([]),
  /** How it ended; left out when it did not. */
  end: z
    .strictObject({
      at: momentSchema,
      how: z.enum(['done', 'cancelled', 'exception']),
      /** Type of the exception: `ValueError`. */
      exception: z.string().optional(),
    })
    .optional(),
});

/** What the recorder saw of one run: the picture of a timeline is drawn from it and from nothing else. */
export const traceSchema = z.strictObject({
  /** Exact version of the Python that ran: `3.14.8`. */
  python: z.string(),
  /** When the last thing was seen. */
  length: momentSchema,
  /** How the run ended: by itself, with a loop that nothing could wake, or at its time limit. */
  ended: z.enum(['exit', 'idle', 'limit']),
  /** In the order of their creation, the main task first, threads last. */
  lanes: z.array(laneSchema).min(1),
});
export type Trace = z.output<typeof traceSchema>;
export type Lane = Trace['lanes'][number];
