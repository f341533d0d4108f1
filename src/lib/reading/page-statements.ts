import type { Edge } from '../schemas/edge.ts';
import type { Cause } from '../schemas/cause.ts';
import type { Link } from '../schemas/common.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { indexPath, pagePath, type PageKind } from '../urls.ts';

/** One sentence that a page says, and the field that holds it. */
export interface Statement {
  field: string;
  text: string;
}

/** One recorded run or document that a page rests on. */
export interface Backing {
  name: string;
  /** The program, or nothing for a document. */
  program?: string;
  /** How it ended and what it printed, on which versions; or the address of a document. */
  results: string[];
}

/** Everything that a page says, and everything that it rests on. */
export interface PageStatements {
  address: string;
  title: string;
  statements: Statement[];
  backing: Backing[];
}

/** A page by its kind and slug. */
export interface PageName {
  kind: PageKind;
  slug: string;
}

/** Every page of an error, cause, symptom or guide. */
export function allPages({ errors, causes, symptoms, guides }: SiteContent): PageName[] {
  const named = (kind: PageKind, slugs: Iterable<string>): PageName[] =>
    [...slugs].map((slug) => ({ kind, slug }));
  return [
    ...named('error', errors.keys()),
    ...named('cause', causes.keys()),
    ...named('symptom', symptoms.keys()),
    ...named('guide', guides.keys()),
  ];
}

/**
 * Takes a page apart for reading.
 * @throws {Error} when there is no such page
 */
export function pageStatements(content: SiteContent, { kind, slug }: PageName): PageStatements {
  const { errors, causes, symptoms, guides } = content;
  const page = { error: errors, cause: causes, symptom: symptoms, guide: guides }[kind].get(slug);
  if (page === undefined) throw new Error(`There is no ${kind} '${slug}'.`);
  const prose = content.prose.get(`${indexPath(kind).slice(1)}${slug}`) ?? '';
  return {
    address: pagePath(kind, slug),
    title: page.title,
    statements: [
      { field: 'meaning', text: page.meaning },
      ...('tempting' in page ? causeStatements(page) : []),
      ...('choices' in page
        ? page.choices.map(({ when, use, result }) => ({
            field: 'choices',
            text: `${when}: ${use}. ${result}`,
          }))
        : []),
      ...('causes' in page && !('choices' in page) ? edgeStatements(page.causes) : []),
      ...sentences(prose).map((text) => ({ field: 'text', text })),
    ],
    backing: [...runs(content, kind, slug, prose), ...documents(page.sources)],
  };
}

function causeStatements({ fix, notes, alternatives, tempting, lint }: Cause): Statement[] {
  return [
    { field: 'fix', text: fix },
    ...[...notes.wrong, ...notes.correct].map(({ at, says }) => ({
      field: 'notes',
      text: `${at} -> ${says}`,
    })),
    ...alternatives.map((one) => ({ field: 'alternatives', text: `${one.fix}: ${one.when}` })),
    ...tempting.map((one) => ({
      field: `tempting (${one.run ?? one.source?.url ?? ''})`,
      text: `${one.fix}: ${one.gives}`,
    })),
    ...lint.map(({ tool, rule }) => ({ field: 'lint', text: `${tool} ${rule}` })),
  ];
}

function edgeStatements(edges: readonly Edge[]): Statement[] {
  return edges.flatMap(({ cause, sign, check }) => [
    { field: `sign of ${cause}`, text: sign },
    { field: `check of ${cause}`, text: check },
  ]);
}

/** The sentences of a prose; a heading and a block of code are one each. */
function sentences(prose: string): string[] {
  return prose
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
    .flatMap((block) =>
      /^(```|#|<|\|)/.test(block)
        ? [block]
        : block.replace(/\s*\n\s*/g, ' ').split(/(?<=[.:?!])\s+(?=[A-Z`<"*])/),
    );
}

function runs(content: SiteContent, kind: PageKind, slug: string, prose: string): Backing[] {
  const { evidence, claims, pairs, causes, errors } = content;
  const page = `${indexPath(kind).slice(1)}${slug}`;
  const tempting = kind === 'cause' ? (causes.get(slug)?.tempting ?? []) : [];
  const named = [...prose.matchAll(/(cause|claim|message|id)="([a-z0-9-]+)"/g)];
  const ids = (attribute: string): string[] =>
    named.filter(([, name]) => name === attribute).map(([, , id]) => id!);
  const messages = [...(errors.get(slug)?.messages ?? []), ...ids('id'), ...ids('message')];
  const own = [
    ...tempting.flatMap(({ run }) => run ?? []),
    ...[...claims].filter(([, claim]) => claim.page === page).map(([name]) => name),
    ...ids('claim'),
  ];
  const pairsOf = [...(kind === 'cause' ? [slug] : []), ...ids('cause')];
  return [
    ...[...new Set(pairsOf)].flatMap((cause) => {
      const pair = pairs.get(cause);
      const texts = {
        'wrong.py': pair?.wrong,
        'correct.py': pair?.correct,
        'correct-3.10.py': pair?.olderCorrect,
      };
      return backings(`cause ${cause}`, evidence.causes.get(cause), texts);
    }),
    ...[...new Set(own)].flatMap((claim) =>
      backings(
        `claim ${claim}: said "${claims.get(claim)?.said ?? ''}", instead "${claims.get(claim)?.instead ?? ''}"`,
        evidence.claims.get(claim),
        { [`${claim}.py`]: content.claimPrograms.get(claim) },
      ),
    ),
    ...[...new Set(messages)].map((id) => messageBacking(content, id)),
  ];
}

function messageBacking({ messages }: SiteContent, id: string): Backing {
  const message = messages.get(id);
  if (message === undefined) return { name: `message ${id}`, results: ['there is none'] };
  const { template, type, versions, provenance } = message;
  const proof =
    provenance.kind === 'run'
      ? 'shown by recorded runs'
      : provenance.kind === 'source'
        ? `source ${provenance.file}: ${provenance.text}`
        : `${provenance.package}: ${provenance.link.url}`;
  return {
    name: `message ${id}`,
    results: [`${type ?? ''}: ${template} on ${versions.join(' ')} (${proof})`],
  };
}

function backings(
  name: string,
  evidence: ReturnType<SiteContent['evidence']['causes']['get']>,
  programs: Record<string, string | undefined>,
): Backing[] {
  return Object.entries(evidence?.programs ?? {}).map(([file, { plain, observed = [] }]) => ({
    name: `${name} (${file})`,
    program: programs[file] ?? '',
    results: [
      ...plain.map(
        ({ versions, exit, stdout, stderr }) =>
          `${versions.join(' ')}: exit ${String(exit)}\n${stdout}${stderr}`,
      ),
      ...observed.map(
        ({ versions, observation }) =>
          `${versions.join(' ')}: observed ${JSON.stringify(observation)}`,
      ),
    ],
  }));
}

function documents(sources: readonly Link[]): Backing[] {
  return sources.map(({ title, url }) => ({ name: title, results: [url] }));
}
