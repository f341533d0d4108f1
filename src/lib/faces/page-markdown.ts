import { listed, newestFirst } from '../evidence/exact-version.ts';
import { checkedVersions, shownOn } from '../evidence/shown-on.ts';
import type { Edge } from '../schemas/edge.ts';
import type { Evidence, ProgramEvidence } from '../schemas/evidence.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { indexPath, pagePath, type PageKind } from '../urls.ts';
import { messageView } from '../views/message-view.ts';
import { fullAddress, type SitePlace } from './errors-file.ts';

/** Gives a page as Markdown: what it says, its programs with what they print, its sources. */
export function pageMarkdown(
  content: SiteContent,
  kind: PageKind,
  slug: string,
  place: SitePlace,
): string {
  const writer = new PageWriter(content, place);
  const page = writer.pageOf(kind, slug);
  return `${page.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A fence longer than any in the text. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** Writes the parts of one page. */
class PageWriter {
  readonly #content: SiteContent;
  readonly #place: SitePlace;

  constructor(content: SiteContent, place: SitePlace) {
    this.#content = content;
    this.#place = place;
  }

  pageOf(kind: PageKind, slug: string): string[] {
    switch (kind) {
      case 'error':
        return this.#error(slug);
      case 'cause':
        return this.#cause(slug);
      case 'symptom':
        return this.#symptom(slug);
      case 'guide':
        return this.#guide(slug);
    }
  }

  #error(slug: string): string[] {
    const page = this.#content.errors.get(slug)!;
    const wordings = page.messages.map((id) => {
      const { type, text, versions, proof } = messageView(this.#content, id);
      return `- \`${type === null ? text : `${type}: ${text}`}\` (${versions}; ${proof.text})`;
    });
    return [
      ...this.#head('error', slug, page.title, page.meaning),
      `## Wordings\n\n${wordings.join('\n')}`,
      this.#signs(page.causes, page.otherCauses),
      ...this.#rest(`errors/${slug}`, page.sources),
    ];
  }

  #cause(slug: string): string[] {
    const { title, meaning, fix, alternatives, tempting, sources } =
      this.#content.causes.get(slug)!;
    const pair = this.#content.pairs.get(slug);
    const evidence = this.#content.evidence.causes.get(slug);
    const programs =
      pair === undefined
        ? []
        : [
            '## Wrong',
            this.#program('wrong.py', pair.wrong, evidence),
            '## Correct',
            this.#program('correct.py', pair.correct, evidence),
          ];
    const right = alternatives.map((one) => `- ${one.fix} When: ${one.when}`);
    const failing = tempting.map((one) => `- ${one.fix} Gives: ${one.gives}`);
    return [
      ...this.#head('cause', slug, title, meaning),
      `**Fix:** ${fix}`,
      ...programs,
      right.length === 0 ? '' : `## Also right\n\n${right.join('\n')}`,
      `## Tempting, but\n\n${failing.join('\n')}`,
      ...this.#rest(`causes/${slug}`, sources),
    ];
  }

  #symptom(slug: string): string[] {
    const page = this.#content.symptoms.get(slug)!;
    return [
      ...this.#head('symptom', slug, page.title, page.meaning),
      this.#signs(page.causes, page.otherCauses),
      ...this.#rest(`symptoms/${slug}`, page.sources),
    ];
  }

  #guide(slug: string): string[] {
    const { title, meaning, heads, choices, sources } = this.#content.guides.get(slug)!;
    const rows = choices.map(({ when, use, result }) => [when, use, result].map(cell).join(' | '));
    return [
      ...this.#head('guide', slug, title, meaning),
      [heads.join(' | '), '--- | --- | ---', ...rows].map((row) => `| ${row} |`).join('\n'),
      ...this.#rest(`guides/${slug}`, sources),
    ];
  }

  #head(kind: PageKind, slug: string, title: string, meaning: string): string[] {
    const address = fullAddress(this.#place, pagePath(kind, slug));
    const versions = listed(checkedVersions(this.#content));
    return [`# ${title}`, meaning, `Page: ${address}. Programs were run on CPython ${versions}.`];
  }

  #signs(edges: readonly Edge[], others: string | undefined): string {
    const rows = edges.map(({ cause, sign, check }) => {
      const page = this.#content.causes.get(cause);
      const link = `[${cell(page?.title ?? cause)}](${fullAddress(this.#place, pagePath('cause', cause))})`;
      return `| ${cell(sign)} | ${cell(check)} | ${link} | ${cell(page?.fix ?? '')} |`;
    });
    return [
      '## Which cause is yours\n',
      '| Sign | Check | Cause | Fix |\n| --- | --- | --- | --- |',
      ...rows,
      ...(others === undefined ? [] : [`\nOther known causes: ${others}.`]),
    ].join('\n');
  }

  #rest(page: string, sources: readonly { title: string; url: string }[]): string[] {
    const prose = this.#content.prose.get(page) ?? '';
    const claims = [...this.#content.claims].filter(
      ([slug, claim]) => claim.page === page && !prose.includes(`claim="${slug}"`),
    );
    const said = claims.map(([, claim]) => `- “${claim.said}” ${claim.instead}`);
    return [
      this.#prose(prose),
      said.length === 0 ? '' : `## Often said, but\n\n${said.join('\n')}`,
      `## Sources\n\n${sources.map(({ title, url }) => `- [${title}](${url})`).join('\n')}`,
    ];
  }

  /** Prose with what its components stand for, and full addresses. */
  #prose(prose: string): string {
    return prose
      .trim()
      .replace(/<(\w+)((?:\s+\w+="[^"]*")*)\s*\/>/g, (whole, name: string, list: string) => {
        const attributes = Object.fromEntries(
          [...list.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]),
        );
        return this.#component(name, attributes) ?? whole;
      })
      .replace(/\]\((\/[^)]*)\)/g, (_, path: string) => `](${fullAddress(this.#place, path)})`);
  }

  #component(name: string, attributes: Record<string, string>): string | undefined {
    const { id = '', message = '', claim, cause = '', program = '', minor } = attributes;
    const { claims, claimPrograms, evidence, pairs } = this.#content;
    if (name === 'Message') {
      const { type, text } = messageView(this.#content, id);
      return `\`${type === null ? text : `${type}: ${text}`}\``;
    }
    if (name === 'Versions') return listed(shownOn(this.#content, message).reverse());
    if (name === 'Output') {
      const [entry, file] =
        claim !== undefined
          ? [evidence.claims.get(claim), `${claim}.py`]
          : message !== ''
            ? [evidence.messages.get(message), `${message}.show.py`]
            : [evidence.causes.get(cause), program];
      return this.#output(entry?.programs[file], minor);
    }
    if (name !== 'Run') return undefined;
    if (claim !== undefined) {
      const { said = '', instead = '' } = claims.get(claim) ?? {};
      const text = claimPrograms.get(claim) ?? '';
      return `“${said}” ${instead}\n\n${this.#program(`${claim}.py`, text, evidence.claims.get(claim))}`;
    }
    const pair = pairs.get(cause);
    const text = program === 'wrong.py' ? pair?.wrong : pair?.correct;
    return this.#program(program, text ?? '', evidence.causes.get(cause));
  }

  #program(file: string, text: string, evidence: Evidence | undefined): string {
    return `${fenced('python', text)}\n\n${this.#output(evidence?.programs[file], undefined)}`;
  }

  /** What a program printed on one minor version, or on the newest. */
  #output(program: ProgramEvidence | undefined, minor: string | undefined): string {
    const runs = program?.plain ?? [];
    const [newest] = newestFirst(runs.flatMap(({ versions }) => versions)).filter(
      (version) => minor === undefined || version.startsWith(`${minor}.`),
    );
    const run = runs.find(({ versions }) => newest !== undefined && versions.includes(newest));
    if (run === undefined || newest === undefined) return '';
    const end = run.exit === 'timeout' ? 'does not end' : `exit ${run.exit}`;
    const printed = `${run.stdout}${run.stderr}`;
    return printed === ''
      ? `CPython ${newest}, ${end}, prints nothing.`
      : `CPython ${newest}, ${end}:\n\n${fenced('text', printed)}`;
  }
}

/** Programs that read `llms.txt` take the first closing bracket for the end of a link's name. */
function linkName(title: string): string {
  return title.replaceAll('[', '(').replaceAll(']', ')');
}

/** `llms.txt`: what the site is and every page as Markdown, one line each. */
export function llmsText(content: SiteContent, place: SitePlace): string {
  const { errors, causes, symptoms, guides } = content;
  const parts: [string, PageKind, ReadonlyMap<string, { title: string; meaning: string }>][] = [
    ['Errors', 'error', errors],
    ['Causes', 'cause', causes],
    ['Symptoms', 'symptom', symptoms],
    ['Guides', 'guide', guides],
  ];
  const lists = parts.map(([title, kind, pages]) => {
    const lines = [...pages].map(
      ([slug, page]) =>
        `- [${linkName(page.title)}](${markdownAddress(place, kind, slug)}): ${page.meaning}`,
    );
    return `## ${title}\n\n${lines.join('\n')}`;
  });
  return (
    [
      '# asyncio Error Index',
      '> Errors, warnings and silent faults of Python asyncio, each with its causes, signs, a wrong and a correct program, and recorded outputs on CPython 3.10 to 3.15.',
      `Messages, causes and fixes as data: ${fullAddress(place, '/errors.json')}`,
      ...lists,
    ].join('\n\n') + '\n'
  );
}

/** Where the Markdown form of a page is. */
export function markdownAddress(place: SitePlace, kind: PageKind, slug: string): string {
  return fullAddress(place, `${indexPath(kind)}${slug}.md`);
}
