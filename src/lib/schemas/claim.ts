import { z } from 'zod';
import { lineSchema } from './common.ts';
import { claimRunSchema, secondsSchema, servicesSchema } from './expectation.ts';

/** One thing often said, what is true instead, and what `content/claims/<slug>.py` must show. */
export const claimSchema = z.strictObject({
  /** `causes/<slug>`, `errors/<slug>`, `symptoms/<slug>` or `guides/<slug>`. */
  page: z.string().regex(/^(causes|errors|symptoms|guides)\/[a-z0-9-]+$/, 'is not <kind>/<slug>'),
  said: lineSchema,
  instead: lineSchema,
  /** One case for each behaviour; a case without versions holds for those that no other case names. */
  runs: z.array(claimRunSchema).min(1),
  services: servicesSchema.optional(),
  seconds: secondsSchema.optional(),
  /** Whether there is a trace of its program, for the picture that a guide shows. */
  timeline: z.boolean().optional(),
});
export type Claim = z.output<typeof claimSchema>;
