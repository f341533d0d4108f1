import { z } from 'zod';
import { lineSchema, linkSchema, meaningSchema, slugSchema } from './common.ts';
import { edgeSchema } from './edge.ts';
import { messageKindSchema } from './message.ts';

/** Frontmatter of an error page: one message family, named by its literal text. */
export const errorSchema = z.strictObject({
  title: lineSchema,
  kind: messageKindSchema,
  meaning: meaningSchema,
  /** Ids of the messages that this page owns; the page's own text comes first. */
  messages: z.array(slugSchema).min(1),
  /** Other words that people use for it, for search and the matcher. */
  aliases: z.array(lineSchema).default([]),
  causes: z.array(edgeSchema).min(1),
  /** Other known causes, which have no page, in one sentence; the listed ones then do not settle the matter alone. */
  otherCauses: lineSchema.optional(),
  related: z
    .array(
      z.strictObject({
        error: slugSchema,
        how: z.enum(['often follows', 'often comes before', 'often confused with']),
      }),
    )
    .default([]),
  sources: z.array(linkSchema).min(1, 'has no primary source link'),
});
export type ErrorPage = z.output<typeof errorSchema>;
