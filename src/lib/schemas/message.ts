import { z } from 'zod';
import { lineSchema, linkSchema, versionListSchema } from './common.ts';

/** What sort of text Python prints. */
export const messageKindSchema = z.enum(['exception', 'warning', 'log', 'syntax']);
export type MessageKind = z.output<typeof messageKindSchema>;

/** Why the wording may be published: a run of ours, CPython's source, or a library's source or report. */
export const provenanceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('run') }),
  z.strictObject({
    kind: z.literal('source'),
    /** Path below the CPython repository, such as `Lib/asyncio/locks.py`. */
    file: z
      .string()
      .regex(/^(Lib|Modules|Objects|Python)\//, 'does not begin with a CPython folder'),
    function: z.string().min(1),
    /** Literal text that the file holds on every version claimed. */
    text: z.string().min(4),
  }),
  z.strictObject({
    kind: z.literal('report'),
    package: z.string().min(1),
    link: linkSchema,
  }),
]);
export type Provenance = z.output<typeof provenanceSchema>;

/** One wording that a person sees: literal text with `{placeholders}`, never a regular expression. */
export const messageSchema = z.strictObject({
  template: lineSchema,
  /** Exception type, warning category or log level; null where the text stands alone. */
  type: z.string().min(1).nullable(),
  kind: messageKindSchema,
  /** Versions that a run or CPython's source shows it on; pages do not show those of a library's message. */
  versions: versionListSchema,
  provenance: provenanceSchema,
  /** CPython file and function that makes the text, such as `Lib/asyncio/runners.py:run`. */
  source: z.string().min(1).optional(),
  /** A plausible value for each placeholder, for pages and tests. */
  values: z.record(z.string(), z.string()).default({}),
  /** True for a line that only wraps or follows another error ("Task exception was never retrieved"). */
  collateral: z.boolean().default(false),
});
export type Message = z.output<typeof messageSchema>;
