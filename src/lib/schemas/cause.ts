import { z } from 'zod';
import {
  environmentSchema,
  lineSchema,
  linkSchema,
  meaningSchema,
  minorVersionSchema,
  slugSchema,
} from './common.ts';

const lineNoteSchema = z.strictObject({
  /** Text that occurs in exactly one line of the program. */
  at: z.string().min(1),
  says: lineSchema,
});

/** Frontmatter of a cause page: one reason why, named as a behaviour. */
export const causeSchema = z.strictObject({
  title: lineSchema,
  meaning: meaningSchema,
  /** One sentence; no two causes share it. */
  fix: lineSchema,
  environments: z.array(environmentSchema).min(1),
  /** Plain words that people use for it, for search and the matcher. */
  phrases: z.array(lineSchema).min(3),
  /** Notes under lines of the two programs. */
  notes: z
    .strictObject({
      wrong: z.array(lineNoteSchema).default([]),
      correct: z.array(lineNoteSchema).default([]),
    })
    .default({ wrong: [], correct: [] }),
  /** Other right fixes and when to choose them. */
  alternatives: z.array(z.strictObject({ fix: lineSchema, when: lineSchema })).default([]),
  /** Fixes that look right and fail, and what they give. */
  tempting: z
    .array(
      z
        .strictObject({
          fix: lineSchema,
          gives: lineSchema,
          /** Slug of the claim whose program does it and shows what it gives. */
          run: slugSchema.optional(),
          /** Where it is written, when it cannot be run here. */
          source: linkSchema.optional(),
        })
        .refine((entry) => (entry.run === undefined) !== (entry.source === undefined), {
          message: 'has no proof: give run, the slug of a claim, or source',
        }),
    )
    .min(1),
  /** Lint rules that report the wrong program and not the correct one; tests run them. */
  lint: z
    .array(
      z.strictObject({ tool: z.enum(['ruff', 'mypy']), rule: z.string().regex(/^[A-Za-z0-9-]+$/) }),
    )
    .default([]),
  /** Oldest version that the correct program needs, when it is newer than 3.10. */
  requires: minorVersionSchema.optional(),
  /** Why there is no correct-3.10.py although `requires` is given. */
  noOlderFix: lineSchema.optional(),
  /** Reason why the correct program changes more than 8 lines of the wrong one. */
  largeChange: lineSchema.optional(),
  /** Reason why there is no pair. */
  noPair: lineSchema.optional(),
  /** Whether the pair can run in a browser: no threads, sockets or subprocesses. */
  browser: z.boolean(),
  /** Whether time tells the story, so that the page has a picture of what the loop did in both programs. */
  timeline: z.boolean().default(false),
  related: z.array(slugSchema).default([]),
  sources: z.array(linkSchema).min(1, 'has no primary source link'),
});
export type Cause = z.output<typeof causeSchema>;
