import { z } from 'zod';
import { observationSchema } from './expectation.ts';
import { traceSchema, type Trace } from './trace.ts';

/** Raised when recorded evidence must be made anew because its shape or the normaliser changed. */
export const EVIDENCE_FORMAT = 1;

const exactVersionSchema = z.string().regex(/^3\.\d+\.\d+((a|b|rc)\d+)?\+?$/);

/** SHA-256 over the format number, then name and bytes of each input file (see src/verify/README.md). */
const inputHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** One normalised result and the exact versions that gave it. */
export const resultSchema = z.strictObject({
  versions: z.array(exactVersionSchema).min(1),
  exit: z.union([z.number().int(), z.literal('timeout')]),
  stdout: z.string(),
  stderr: z.string(),
});
export type Result = z.output<typeof resultSchema>;

const programEvidenceSchema = z.strictObject({
  /** Plain run: what pages show. Newest version last. */
  plain: z.array(resultSchema),
  /** Development mode run; present for correct programs. */
  dev: z.array(resultSchema).optional(),
  /** Observations that the probe confirmed, with the exact versions; present where expected.json asks for some. */
  observed: z
    .array(
      z.strictObject({
        versions: z.array(exactVersionSchema).min(1),
        observation: observationSchema,
      }),
    )
    .optional(),
});
export type ProgramEvidence = z.output<typeof programEvidenceSchema>;

/**
 * One evidence file, written by src/verify only: `content/evidence/causes/<slug>.json`,
 * `content/evidence/messages/<id>.json`, `content/evidence/claims/<slug>.json`.
 */
export const evidenceSchema = z.strictObject({
  format: z.literal(EVIDENCE_FORMAT),
  hash: inputHashSchema,
  /** By file name: `wrong.py`, `correct.py`, `correct-3.10.py`, `<id>.show.py`, `<slug>.py`. */
  programs: z.record(z.string(), programEvidenceSchema),
});
export type Evidence = z.output<typeof evidenceSchema>;

/** `content/evidence/timelines/<slug>.json`: what the recorder saw of one run of each program of a cause. */
export const timelineEvidenceSchema = z.strictObject({
  /** The `hash` of the cause's evidence while both are fresh. */
  inputs: inputHashSchema,
  programs: z.strictObject({ 'wrong.py': traceSchema, 'correct.py': traceSchema }),
});

/** `content/evidence/timelines/claims/<slug>.json`: the same of a claim's one program, `<slug>.py`. */
export const claimTimelineEvidenceSchema = z.strictObject({
  inputs: inputHashSchema,
  programs: z.record(z.string(), traceSchema),
});

/** The trace of a claim's program, with the hash of the inputs that it was recorded from. */
export interface ClaimTimeline {
  inputs: string;
  run: Trace;
}

/** The traces of a cause's two programs, with the hash of the inputs that they were recorded from. */
export interface Timeline {
  inputs: string;
  wrong: Trace;
  correct: Trace;
}
