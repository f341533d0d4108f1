import { z } from 'zod';
import { lineSchema, slugSchema, versionListSchema } from './common.ts';
import { messageKindSchema } from './message.ts';

/** One wording of CPython that no page explains yet. */
export const cataloguedMessageSchema = z.strictObject({
  id: slugSchema,
  /** Exception type or warning category; null where the text stands alone. */
  type: z.string().min(1).nullable(),
  template: lineSchema,
  kind: messageKindSchema,
  /** The library file that holds the text, or `built-in` for what is compiled into CPython. */
  where: z
    .string()
    .regex(/^(Lib\/[\w/]+\.py|built-in)$/, 'is neither a file under Lib/ nor built-in'),
  versions: versionListSchema,
  /** `internal` where only a fault of asyncio, a loop or a transport of one's own, or a debug log shows it. */
  reach: z.enum(['program', 'internal']),
  /** What must stand in the code where the text is put together from parts; else the template's own words. */
  proof: z.string().min(4).optional(),
});
export type CataloguedMessage = z.output<typeof cataloguedMessageSchema>;

/** `content/catalogue.json`, in the order in which pages list it. */
export const catalogueSchema = z.array(cataloguedMessageSchema);
