import type { SiteContent } from '../schemas/site-content.ts';
import { parseTemplate } from '../template.ts';

/** The components that authors may use in MDX, with the attributes each takes. */
export const MDX_COMPONENTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Message: [['id']],
  Versions: [['message']],
  Output: [
    ['cause', 'program', 'minor'],
    ['message', 'minor'],
    ['claim', 'minor'],
  ],
  Run: [['claim'], ['cause', 'program']],
  Timeline: [['cause', 'program']],
  TimelineKey: [[]],
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

/** Commands may be typed; what they print comes from runs. */
function typedOutputs(file: string, body: string): string[] {
  return [...body.matchAll(/^```console\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('$ '))
      .slice(0, 1)
      .map(
        (line) =>
          `${file}: a console block holds '${line.trim()}', which is not a command after '$ '; outputs come from <Output>.`,
      ),
  );
}

function isRecorded(content: SiteContent, given: ReadonlyMap<string, string>): boolean {
  const { causes, messages, claims } = content.evidence;
  const message = given.get('message') ?? '';
  const claim = given.get('claim') ?? '';
  const program =
    causes.get(given.get('cause') ?? '')?.programs[given.get('program') ?? ''] ??
    messages.get(message)?.programs[`${message}.show.py`] ??
    claims.get(claim)?.programs[`${claim}.py`];
  const minor = given.get('minor');
  const isAsked = (version: string): boolean =>
    minor === undefined || version.startsWith(`${minor}.`);
  return program?.plain.some((result) => result.versions.some(isAsked)) ?? false;
}

function isTimed({ timelines }: SiteContent, given: ReadonlyMap<string, string>): boolean {
  const program = given.get('program') ?? '';
  return timelines.has(given.get('cause') ?? '') && ['wrong.py', 'correct.py'].includes(program);
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
    if (
      !allowed.some((keys) => keys.length === given.size && keys.every((key) => given.has(key)))
    ) {
      const forms = allowed.map((keys) => keys.join(', ') || 'nothing').join('; or ');
      problems.push(`${file}: <${name}> takes ${forms}.`);
    }
    const id = given.get('id') ?? given.get('message');
    if (id !== undefined && !content.messages.has(id)) {
      problems.push(`${file}: <${name}> names '${id}', which is no message.`);
    } else if ((name === 'Output' || name === 'Run') && !isRecorded(content, given)) {
      problems.push(
        `${file}: <${name} ${attributes.trim().replace(/\s*\/$/, '')}> names a run that is not recorded.`,
      );
    } else if (name === 'Timeline' && !isTimed(content, given)) {
      problems.push(
        `${file}: <Timeline> names '${given.get('cause') ?? ''}' and '${given.get('program') ?? ''}', of which no timeline is recorded.`,
      );
    }
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
    problems.push(
      ...componentProblems(content, file, body),
      ...quotations(content, file, body),
      ...typedOutputs(file, body),
    );
  }
  for (const [file, urls] of sourcesOf(content)) {
    if (!urls.some((url) => PRIMARY.test(url)))
      problems.push(
        `${file}: sources has no primary source (docs.python.org, a PEP or a CPython file).`,
      );
  }
  return problems;
}
