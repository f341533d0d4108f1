import { z } from 'zod';
import { lineSchema, slugSchema } from './common.ts';

/** One upper node of the decision tree. An answer leads to another question or to pages, never to both. */
export const questionSchema = z.strictObject({
  question: lineSchema.refine((text) => text.endsWith('?'), { message: 'is not a question' }),
  answers: z
    .array(
      z
        .strictObject({
          text: lineSchema,
          /** One line that helps to be sure of the answer. */
          proof: lineSchema,
          next: slugSchema.optional(),
          /** `errors/<slug>` or `symptoms/<slug>`. */
          pages: z
            .array(
              z.string().regex(/^(errors|symptoms)\/[a-z0-9-]+$/, 'is not errors/… or symptoms/…'),
            )
            .max(4, 'lists more than four pages')
            .optional(),
        })
        .refine((a) => (a.next === undefined) !== (a.pages === undefined || a.pages.length === 0), {
          message: 'leads nowhere or two ways: give next or pages',
        }),
    )
    .min(2, 'has fewer than two answers')
    .max(6, 'has more than six answers'),
});
export type Question = z.output<typeof questionSchema>;
