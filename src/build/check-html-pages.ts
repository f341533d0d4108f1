import { createHash } from 'node:crypto';
import path from 'node:path';
import { pageReferences, type PageReferences } from '../lib/exported-page.ts';

/** What the checks of a built page look at. */
export interface BuiltPage extends PageReferences {
  /** Below the output folder: `causes/nested-run/index.html`. */
  file: string;
  title: string;
  description: string;
  /** Levels of its headings, in order. */
  headings: number[];
}

/** Reads one built page. */
export function readBuiltPage(file: string, html: string): BuiltPage {
  const text = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  return {
    ...pageReferences(html),
    file,
    title: /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? '',
    description: /<meta name="description" content="([^"]*)"/.exec(text)?.[1] ?? '',
    headings: [...text.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level)),
  };
}

/** Whether a page has one h1, first, and no heading that skips a level; a sentence for each that fails. */
export function headingProblems({ file, headings }: BuiltPage): string[] {
  const tops = headings.filter((level) => level === 1).length;
  const skipped = headings.findIndex((level, i) => level > (headings[i - 1] ?? 0) + 1);
  return [
    ...(tops === 1 ? [] : [`${file} has ${tops} headings of level 1, one is needed.`]),
    ...(skipped === -1
      ? []
      : [
          `${file} has a heading of level ${headings[skipped]!} behind one of level ${headings[skipped - 1] ?? 0}.`,
        ]),
  ];
}

/** Why an address of a page leads nowhere below the site; undefined when it leads somewhere. */
export function linkProblem(
  page: BuiltPage,
  address: string,
  site: { base: string; files: ReadonlySet<string>; pages: ReadonlyMap<string, BuiltPage> },
): string | undefined {
  const [, written = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  const here = path.posix.join(site.base, path.posix.dirname(page.file), '/');
  const whole = written === '' ? `${site.base}${page.file}` : path.posix.resolve(here, written);
  const below = whole.startsWith(site.base) ? whole.slice(site.base.length) : undefined;
  const target =
    below === undefined
      ? undefined
      : [below, path.posix.join(below, 'index.html')].find((file) => site.files.has(file));
  if (target === undefined) return `${page.file} links to ${address}, which is no page or file.`;
  if (target.endsWith('/index.html') && written !== '' && !written.endsWith('/'))
    return `${page.file} links to ${address}, which lacks the slash at its end.`;
  const ids = site.pages.get(target)?.ids;
  if (fragment === '' || ids === undefined || ids.has(decodeURIComponent(fragment)))
    return undefined;
  return `${page.file} links to ${address}, a part that ${target} has not.`;
}

/** A sentence for each page whose title or description is missing or is that of another page. */
export function wordingProblems(
  pages: readonly BuiltPage[],
  field: 'title' | 'description',
): string[] {
  const owners = new Map<string, string>();
  return pages.flatMap((page) => {
    const words = page[field];
    if (words === '') return [`${page.file} has no ${field}.`];
    const owner = owners.get(words);
    if (owner === undefined) owners.set(words, page.file);
    return owner === undefined ? [] : [`${page.file} has the ${field} of ${owner}: ${words}`];
  });
}

const POLICY =
  /^<!doctype html><html[^>]*>\s*<head>\s*<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">/i;

/** What the policy of a page must allow, and nothing else; hashes are those of the page's own parts. */
const DIRECTIVES: Record<string, string[]> = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'", '<script>'],
  'style-src': ['<style>'],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'", 'blob:'],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
};

function partHashes(html: string, element: string): Set<string> {
  const parts = [...html.matchAll(new RegExp(`<${element}([^>]*)>([\\s\\S]*?)</${element}>`, 'g'))];
  return new Set(
    parts
      .filter(([, attributes = '']) => !/\ssrc=|ld\+json/.test(attributes))
      .map(([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`),
  );
}

/**
 * Whether a page begins with the one policy of the site (DESIGN 12): before all that it governs, with the hashes of
 * the page's own scripts and styles and with nothing more.
 * @returns a sentence, or undefined when it does
 */
export function policyProblem(file: string, html: string): string | undefined {
  const [, policy] = POLICY.exec(html) ?? [];
  if (policy === undefined) return `${file} does not begin with its charset and its policy.`;
  const given = new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.map((source) => source.replaceAll('&#39;', "'"))];
    }),
  );
  for (const [name, sources] of Object.entries(DIRECTIVES)) {
    const wanted = new Set(
      sources.flatMap((source) =>
        source.startsWith('<') ? [...partHashes(html, source.slice(1, -1))] : [source],
      ),
    );
    const has = new Set(given.get(name));
    if (wanted.size !== has.size || [...wanted].some((source) => !has.has(source)))
      return `${file} allows '${[...has].join(' ')}' by ${name}, but must allow '${[...wanted].join(' ')}'.`;
  }
  const more = [...given.keys()].find((name) => !(name in DIRECTIVES));
  return more === undefined ? undefined : `${file} has the directive ${more}, which no page has.`;
}
