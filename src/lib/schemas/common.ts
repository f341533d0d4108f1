import { z } from 'zod';
import { MINOR_VERSIONS, type MinorVersion } from '../minor-versions.ts';

export { MINOR_VERSIONS, type MinorVersion };

/** One CPython minor version, such as `3.12`. */
export const minorVersionSchema = z.enum(MINOR_VERSIONS);

/** Minor versions in ascending order, each once. */
export const versionListSchema = z
  .array(minorVersionSchema)
  .min(1)
  .refine((list) => list.every((v, i) => i === 0 || compareMinor(list[i - 1]!, v) < 0), {
    message: 'lists a version twice or not in ascending order',
  });

/** Orders two minor versions; negative when `a` is older. */
export function compareMinor(a: MinorVersion, b: MinorVersion): number {
  return MINOR_VERSIONS.indexOf(a) - MINOR_VERSIONS.indexOf(b);
}

/** Permanent name of a page: words joined by hyphens, at most 48 characters. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not words of a-z and 0-9 joined by hyphens')
  .max(48, 'is longer than 48 characters');

/** One line of plain text; `` `code` `` in backticks is set in the code face. */
export const lineSchema = z
  .string()
  .trim()
  .min(3, 'is empty')
  .regex(/^[^\n]*$/, 'is not a single line');

/** A line of at most 25 words. */
export const meaningSchema = lineSchema.refine((text) => text.split(/\s+/).length <= 25, {
  message: 'is longer than 25 words',
});

/** A primary source: a docs.python.org section, a CPython file, a library's own documentation. */
export const linkSchema = z.strictObject({
  title: lineSchema,
  url: z.url({ protocol: /^https$/, error: 'is not an https address' }),
});
export type Link = z.output<typeof linkSchema>;

/** Where a program runs, for the facets of the indexes. */
export const environmentSchema = z.enum([
  'script',
  'jupyter',
  'pytest',
  'asgi',
  'django',
  'threads',
  'windows',
  'gui',
]);
export type Environment = z.output<typeof environmentSchema>;
