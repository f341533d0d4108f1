import { z } from 'zod';
import { lineSchema, linkSchema, meaningSchema, slugSchema } from './common.ts';

/** Frontmatter of a guide: one question that causes link to. */
export const guideSchema = z.strictObject({
  title: lineSchema.refine((text) => text.endsWith('?'), { message: 'is not a question' }),
  /** The answer in a sentence; the table of choices completes it. */
  meaning: meaningSchema,
  /** Place in the index, which is in the order of use; no two guides share it. */
  order: z.number().int().positive(),
  /** What people type who have the question, for search. */
  phrases: z.array(lineSchema).min(3),
  /** What stands above the three columns of the table of choices. */
  heads: z.tuple([lineSchema, lineSchema, lineSchema]).default(['You want', 'Use', 'What it does']),
  /** The decision table, one row for each situation. */
  choices: z
    .array(z.strictObject({ when: lineSchema, use: lineSchema, result: lineSchema }))
    .min(2, 'has fewer than two rows')
    .max(8, 'has more than eight rows'),
  /** Causes that lead here; their pages link back by this list. */
  causes: z.array(slugSchema).min(1),
  sources: z.array(linkSchema).min(1, 'has no primary source link'),
});
export type Guide = z.output<typeof guideSchema>;
