import type { SiteContent } from '../schemas/site-content.ts';
import { parseTemplate } from '../template.ts';

/** The components that authors may use in MDX, with the attributes each takes. */
export const MDX_COMPONENTS: Readonly<Record<string, readonly string[]>> = {
  Message: ['id'],
  Versions: ['message'],
  Output: ['cause', 'program', 'minor'],
};

/** A literal shorter than this is ordinary language, not a quotation. */
const QUOTED_LENGTH = 18;
const PRIMARY = /^https:\/\/(docs\.python\.org|peps\.python\.org|github\.com\/python\/cpython)\//;

function withoutCode(body: string): string {
  return body.replace(/^(```|~~~)[\s\S]*?^\1/gm, '');
}

function quotations(content: SiteContent, file: string, body: string): string[] {
  const prose = body.replace(/<\w+[^>]*\/>/g, '');
  return [...content.messages].flatMap(([id, { template }]) => {
    const longest = parseTemplate(template).literals.reduce(
      (a, b) => (b.trim().length > a.length ? b.trim() : a),
      '',
    );
    return longest.length >= QUOTED_LENGTH && prose.includes(longest)
      ? [`${file}: the prose quotes '${longest}'; write <Message id="${id}" /> instead.`]
      : [];
  });
}

function componentProblems(content: SiteContent, file: string, body: string): string[] {
  const problems: string[] = [];
  for (const [, name = '', attributes = ''] of withoutCode(body)
    .replace(/`[^`]*`/g, '')
    .matchAll(/<([A-Za-z]\w*)([^>]*)>/g)) {
    const allowed = MDX_COMPONENTS[name];
    if (allowed === undefined) {
      problems.push(
        `${file}: <${name}> is not a component for authors; use ${Object.keys(MDX_COMPONENTS).join(', ')}.`,
      );
      continue;
    }
    const given = new Map(
      [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    for (const key of allowed) {
      if (!given.has(key)) problems.push(`${file}: <${name}> has no ${key}.`);
    }
    const id = given.get('id') ?? given.get('message');
    if (id !== undefined && !content.messages.has(id))
      problems.push(`${file}: <${name}> names '${id}', which is no message.`);
    const cause = given.get('cause');
    if (cause !== undefined && !content.evidence.causes.has(cause))
      problems.push(`${file}: <Output> names '${cause}', which has no evidence.`);
  }
  return problems;
}

function sourcesOf(content: SiteContent): [file: string, urls: string[]][] {
  return [
    ...[...content.errors].map(([slug, p]): [string, string[]] => [
      `content/errors/${slug}.mdx`,
      p.sources.map((s) => s.url),
    ]),
    ...[...content.symptoms].map(([slug, p]): [string, string[]] => [
      `content/symptoms/${slug}.mdx`,
      p.sources.map((s) => s.url),
    ]),
    ...[...content.causes].map(([slug, p]): [string, string[]] => [
      `content/causes/${slug}/index.mdx`,
      p.sources.map((s) => s.url),
    ]),
    ...[...content.guides].map(([slug, p]): [string, string[]] => [
      `content/guides/${slug}.mdx`,
      p.sources.map((s) => s.url),
    ]),
  ];
}

/** Prose says nothing that runs own: no message typed by hand, no import, no other component, and a primary source. */
export function checkProse(content: SiteContent): string[] {
  const problems: string[] = [];
  for (const [path, body] of content.prose) {
    const file = `content/${path}${path.startsWith('causes/') ? '/index' : ''}.mdx`;
    if (/^(import|export)\s/m.test(withoutCode(body)))
      problems.push(`${file}: has an import or export line; components are there without one.`);
    problems.push(...componentProblems(content, file, body), ...quotations(content, file, body));
    if (path.startsWith('guides/') && body.split(/\s+/).length > 900)
      problems.push(`${file}: has more than 900 words.`);
  }
  for (const [file, urls] of sourcesOf(content)) {
    if (!urls.some((url) => PRIMARY.test(url)))
      problems.push(
        `${file}: sources has no primary source (docs.python.org, a PEP or a CPython file).`,
      );
  }
  return problems;
}
