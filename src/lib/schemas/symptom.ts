import { z } from 'zod';
import { lineSchema, linkSchema, meaningSchema } from './common.ts';
import { edgeSchema } from './edge.ts';

/** Frontmatter of a symptom page: one thing observed without a message. */
export const symptomSchema = z.strictObject({
  title: lineSchema,
  meaning: meaningSchema,
  /** What people write when they have it. */
  phrases: z.array(lineSchema).min(8),
  causes: z.array(edgeSchema).min(1),
  /** Other known causes, which have no page, in one sentence. */
  otherCauses: lineSchema.optional(),
  sources: z.array(linkSchema).min(1, 'has no primary source link'),
});
export type Symptom = z.output<typeof symptomSchema>;
