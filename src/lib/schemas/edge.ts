import { z } from 'zod';
import { lineSchema, slugSchema } from './common.ts';

/**
 * What in a pasted text speaks for one cause. Exactly one of the tests is given; `because` finishes the
 * sentence that the matcher shows, and may name what the test captured (`{function}`, `{thread}`).
 */
export const clueSchema = z
  .strictObject({
    /** A package in a frame's path, such as `ipykernel`; several separated by `|`. */
    library: z.string().min(1).optional(),
    /** A function name in a frame, such as `run_until_complete`; several separated by `|`. */
    frame: z.string().min(1).optional(),
    /** Text of a source line shown in a frame, such as `asyncio.run(`; several separated by ` | `. */
    code: z.string().min(1).optional(),
    /** A template that occurs anywhere in the text. */
    text: z.string().min(3).optional(),
    /** The id of another message found in the text. */
    message: slugSchema.optional(),
    /** A range of Python versions read from the paths, such as `>=3.14` or `<=3.11`. */
    python: z
      .string()
      .regex(/^(>=|<=|==)3\.\d+$/, 'is not a range such as >=3.14')
      .optional(),
    /** A placeholder of the message and what it holds: `thread=MainThread`, `thread!=MainThread`, `obj~locks.Lock`. */
    value: z
      .string()
      .regex(/^\w+(!=|=|~)\S.*$/, 'is not name=value, name!=value or name~part')
      .optional(),
    because: lineSchema,
    /** 1 weak, 2 usual, 3 decides alone. */
    weight: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(2),
  })
  .refine(
    (c) =>
      [c.library, c.frame, c.code, c.text, c.message, c.python, c.value].filter(Boolean).length ===
      1,
    { message: 'must have exactly one of library, frame, code, text, message, python, value' },
  );
export type Clue = z.output<typeof clueSchema>;

/** An edge from an error or a symptom to a cause; the most likely cause comes first. */
export const edgeSchema = z
  .strictObject({
    cause: slugSchema,
    /** An observation that the reader can make. */
    sign: lineSchema,
    /** A command, a print or a look that confirms it. */
    check: lineSchema,
    clues: z.array(clueSchema).default([]),
  })
  .refine((edge) => edge.sign !== edge.check, { message: 'has the same text as sign and check' });
export type Edge = z.output<typeof edgeSchema>;
