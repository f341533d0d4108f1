import { z } from 'zod';
import { lineSchema, slugSchema, versionListSchema } from './common.ts';

/** A silent fault, proven by the probe and not by the clock (what each kind means: src/verify/README.md). */
export const observationSchema = z.discriminatedUnion('kind', [
  /** Nothing can wake the loop: `tasks` maps each waiting coroutine's name to what it awaits, such as `Lock.acquire`. */
  z.strictObject({ kind: z.literal('idle'), tasks: z.record(z.string(), z.string()) }),
  /** One step kept the loop: in this coroutine, inside this call, at least 80 % of `seconds`. */
  z.strictObject({
    kind: z.literal('held'),
    coroutine: z.string(),
    call: z.string(),
    seconds: z.number().positive(),
  }),
  /** A timer of this coroutine ran at least `seconds` late while the loop was held. */
  z.strictObject({
    kind: z.literal('late'),
    coroutine: z.string(),
    seconds: z.number().positive(),
  }),
  /** No two of these coroutines' tasks overlapped. */
  z.strictObject({ kind: z.literal('sequential'), coroutines: z.array(z.string()).min(1) }),
  /** The loop turned without progress while the processor was busy. */
  z.strictObject({ kind: z.literal('spin'), coroutine: z.string() }),
  /** The loop's thread was inside this call when the time limit passed. */
  z.strictObject({ kind: z.literal('thread'), call: z.string() }),
  /** Alive at exit. */
  z.strictObject({ kind: z.literal('left'), what: z.enum(['tasks', 'threads', 'connections']) }),
  /** A task of this coroutine was collected before it was done. */
  z.strictObject({ kind: z.literal('lost'), coroutine: z.string() }),
]);
export type Observation = z.output<typeof observationSchema>;

/** Time limit of one run, when more than 0.3 s of own time is needed. */
export const secondsSchema = z.strictObject({
  limit: z.number().positive().max(20),
  why: lineSchema,
});

/** Servers that the harness starts for the programs; `src/verify/README.md` tells by which variable they learn the address. */
export const servicesSchema = z.array(z.enum(['postgresql', 'redis'])).min(1);
export type Service = z.output<typeof servicesSchema>[number];

/** What the wrong program shows on some versions. */
const wrongCaseSchema = z.strictObject({
  /** Left out: on all versions that no other case names. */
  versions: versionListSchema.optional(),
  /** Ids of every message in the output; an empty list means that no message is shown. */
  messages: z.array(slugSchema),
  observations: z.array(observationSchema).default([]),
  /** Exit code; `"timeout"` for a program that never ends by itself. */
  exit: z.union([z.number().int(), z.literal('timeout')]),
  /** Standard output, line by line. */
  stdout: z.array(z.string()).optional(),
});

const correctCaseSchema = z.strictObject({
  exit: z.number().int(),
  stdout: z.array(z.string()).min(1, 'is empty: a correct program shows that it worked'),
});

/** `expected.json` of a cause's pair. */
export const expectationSchema = z.strictObject({
  wrong: z.array(wrongCaseSchema).min(1),
  correct: correctCaseSchema,
  services: servicesSchema.optional(),
  seconds: secondsSchema.optional(),
});
export type Expectation = z.output<typeof expectationSchema>;

/** `content/messages/<id>.json` has no expectation of its own: `<id>.show.py` must show that message. */

/** What a claim's program must do on every version that it is run on. */
export const claimRunSchema = z.strictObject({
  versions: versionListSchema.optional(),
  exit: z.union([z.number().int(), z.literal('timeout')]),
  stdout: z.array(z.string()).default([]),
  messages: z.array(slugSchema).default([]),
});
export type ClaimRun = z.output<typeof claimRunSchema>;
