import { z } from 'zod';
import { checkedVersions } from '../evidence/shown-on.ts';
import { minorVersionSchema } from '../schemas/common.ts';
import type { Edge } from '../schemas/edge.ts';
import { messageKindSchema } from '../schemas/message.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { pagePath, withBase, type PageKind } from '../urls.ts';
import { ownerOf } from '../views/message-view.ts';

/** The format of `errors.json`; raised when a field changes its meaning or goes. */
export const ERRORS_FORMAT = 1;

const slug = z.string().describe('permanent name of a page; never changed and never used again');
const url = z.string().describe('address of the page; absolute where the site knows its host');
const signs = z
  .array(
    z.object({
      cause: slug.describe('slug of the cause'),
      sign: z.string().describe('what is seen when it is this cause'),
      check: z.string().describe('one command, print or look that confirms it'),
    }),
  )
  .describe('the most likely cause first');

/** `errors.json`: what the site knows, for programs. */
export const errorsFileSchema = z
  .object({
    $schema: z.string(),
    format: z.literal(ERRORS_FORMAT),
    name: z.string(),
    license: z.string(),
    checkedOn: z.array(z.string()).describe('exact CPython versions that the programs were run on'),
    messages: z.array(
      z.object({
        id: z.string(),
        type: z
          .string()
          .nullable()
          .describe('exception or warning; null where the text stands alone'),
        template: z
          .string()
          .describe('literal text with {placeholders}; {{ and }} stand for literal braces'),
        kind: messageKindSchema,
        collateral: z
          .boolean()
          .describe('true for a line that only wraps or follows another error'),
        versions: z
          .array(minorVersionSchema)
          .describe('versions of CPython that show it; empty for a message of a library'),
        package: z.string().optional().describe('the library that shows it'),
        proof: z
          .enum(['run', 'source', 'report'])
          .describe('run here, read in CPython, or reported'),
        error: slug.describe('slug of the error page that explains it'),
      }),
    ),
    errors: z.array(z.object({ slug, title: z.string(), meaning: z.string(), url, causes: signs })),
    causes: z.array(
      z.object({
        slug,
        title: z.string(),
        meaning: z.string(),
        fix: z.string(),
        url,
        environments: z.array(z.string()),
      }),
    ),
    symptoms: z.array(
      z.object({ slug, title: z.string(), meaning: z.string(), url, causes: signs }),
    ),
    guides: z.array(z.object({ slug, title: z.string(), meaning: z.string(), url })),
  })
  .describe('Messages, errors, causes, symptoms and guides of the asyncio Error Index');
export type ErrorsFile = z.output<typeof errorsFileSchema>;

/** Where the site is: an origin, or none, and its folder there. */
export interface SitePlace {
  site: string | undefined;
  base: string;
}

/** The address of a page or file; absolute where the host is known. */
export function fullAddress({ site, base }: SitePlace, path: string): string {
  return `${site?.replace(/\/$/, '') ?? ''}${withBase(base, path)}`;
}

/** Collects what the site knows, with addresses at `place`. */
export function errorsFile(content: SiteContent, place: SitePlace): ErrorsFile {
  const urlOf = (kind: PageKind, name: string): string => fullAddress(place, pagePath(kind, name));
  const signsOf = (edges: readonly Edge[]): ErrorsFile['errors'][number]['causes'] =>
    edges.map(({ cause, sign, check }) => ({ cause, sign, check }));
  return {
    $schema: fullAddress(place, '/errors.schema.json'),
    format: ERRORS_FORMAT,
    name: 'asyncio Error Index',
    license: 'Text CC BY 4.0, programs CC0',
    checkedOn: checkedVersions(content),
    messages: messagesOf(content),
    errors: [...content.errors].map(([name, { title, meaning, causes }]) => ({
      slug: name,
      title,
      meaning,
      url: urlOf('error', name),
      causes: signsOf(causes),
    })),
    causes: [...content.causes].map(([name, { title, meaning, fix, environments }]) => ({
      slug: name,
      title,
      meaning,
      fix,
      url: urlOf('cause', name),
      environments,
    })),
    symptoms: [...content.symptoms].map(([name, { title, meaning, causes }]) => ({
      slug: name,
      title,
      meaning,
      url: urlOf('symptom', name),
      causes: signsOf(causes),
    })),
    guides: [...content.guides].map(([name, { title, meaning }]) => ({
      slug: name,
      title,
      meaning,
      url: urlOf('guide', name),
    })),
  };
}

function messagesOf(content: SiteContent): ErrorsFile['messages'] {
  return [...content.messages].flatMap(([id, message]) => {
    const error = ownerOf(content, id);
    if (error === undefined) return [];
    const { type, template, kind, collateral, versions, provenance } = message;
    const isReport = provenance.kind === 'report';
    return {
      id,
      type,
      template,
      kind,
      collateral,
      versions: isReport ? [] : versions,
      ...(isReport ? { package: provenance.package } : {}),
      proof: provenance.kind,
      error,
    };
  });
}

/** The JSON Schema of `errors.json`, which is at `place`. */
export function errorsJsonSchema(place: SitePlace): object {
  return {
    $id: fullAddress(place, '/errors.schema.json'),
    title: 'errors.json',
    ...z.toJSONSchema(errorsFileSchema, { target: 'draft-2020-12' }),
  };
}
