import { z } from 'zod';
import { lineSchema, linkSchema, meaningSchema, slugSchema } from './common.ts';

/** Frontmatter of a guide: one question that causes link to. */
export const guideSchema = z.strictObject({
  title: lineSchema.refine((text) => text.endsWith('?'), { message: 'is not a question' }),
  meaning: meaningSchema,
  causes: z.array(slugSchema).min(1),
  sources: z.array(linkSchema).min(1, 'has no primary source link'),
});
export type Guide = z.output<typeof guideSchema>;
