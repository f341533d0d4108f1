import type { SiteContent } from '../schemas/site-content.ts';
import { nearest } from '../nearest.ts';

interface Reference {
  file: string;
  field: string;
  name: string;
  kind: string;
  known: ReadonlyMap<string, unknown>;
}

function edgeReferences(content: SiteContent): Reference[] {
  const references: Reference[] = [];
  for (const [folder, pages] of [
    ['errors', content.errors],
    ['symptoms', content.symptoms],
  ] as const) {
    for (const [slug, page] of pages) {
      const file = `content/${folder}/${slug}.mdx`;
      page.causes.forEach((edge, i) => {
        references.push({
          file,
          field: `causes[${i}].cause`,
          name: edge.cause,
          kind: 'cause',
          known: content.causes,
        });
        edge.clues.forEach((clue, j) => {
          if (clue.message === undefined) return;
          const field = `causes[${i}].clues[${j}].message`;
          references.push({
            file,
            field,
            name: clue.message,
            kind: 'message',
            known: content.messages,
          });
        });
      });
    }
  }
  return references;
}

function pageReferences(content: SiteContent): Reference[] {
  const references: Reference[] = [];
  for (const [slug, page] of content.errors) {
    const file = `content/errors/${slug}.mdx`;
    page.messages.forEach((name, i) =>
      references.push({
        file,
        field: `messages[${i}]`,
        name,
        kind: 'message',
        known: content.messages,
      }),
    );
    page.related.forEach((r, i) =>
      references.push({
        file,
        field: `related[${i}].error`,
        name: r.error,
        kind: 'error',
        known: content.errors,
      }),
    );
  }
  for (const [slug, cause] of content.causes) {
    for (const [i, { run }] of cause.tempting.entries()) {
      if (run === undefined) continue;
      references.push({
        file: `content/causes/${slug}/index.mdx`,
        field: `tempting[${i}].run`,
        name: run,
        kind: 'claim',
        known: content.claims,
      });
    }
    cause.related.forEach((name, i) =>
      references.push({
        file: `content/causes/${slug}/index.mdx`,
        field: `related[${i}]`,
        name,
        kind: 'cause',
        known: content.causes,
      }),
    );
  }
  for (const [slug, guide] of content.guides) {
    guide.causes.forEach((name, i) =>
      references.push({
        file: `content/guides/${slug}.mdx`,
        field: `causes[${i}]`,
        name,
        kind: 'cause',
        known: content.causes,
      }),
    );
  }
  return references;
}

function runReferences(content: SiteContent): Reference[] {
  const references: Reference[] = [];
  const add = (file: string, field: string, ids: readonly string[]): void => {
    ids.forEach((name, i) =>
      references.push({
        file,
        field: `${field}.messages[${i}]`,
        name,
        kind: 'message',
        known: content.messages,
      }),
    );
  };
  for (const [slug, pair] of content.pairs) {
    for (const [i, shown] of pair.expectation.wrong.entries()) {
      add(`content/causes/${slug}/expected.json`, `wrong[${i}]`, shown.messages);
    }
  }
  const pages = {
    causes: content.causes,
    errors: content.errors,
    symptoms: content.symptoms,
    guides: content.guides,
  };
  for (const [slug, claim] of content.claims) {
    const file = `content/claims/${slug}.json`;
    for (const [i, run] of claim.runs.entries()) add(file, `runs[${i}]`, run.messages);
    const [folder = '', name = ''] = claim.page.split('/');
    references.push({
      file,
      field: 'page',
      name,
      kind: 'page',
      known: pages[folder as keyof typeof pages],
    });
  }
  return references;
}

/** Every name that points at another entry must have that entry. One sentence for each that has not. */
export function checkReferences(content: SiteContent): string[] {
  return [...edgeReferences(content), ...pageReferences(content), ...runReferences(content)]
    .filter((r) => !r.known.has(r.name))
    .map((r) => {
      const guess = nearest(r.name, [...r.known.keys()]);
      return `${r.file}: ${r.field} names '${r.name}', which is no ${r.kind}${guess ? `; did you mean '${guess}'?` : '.'}`;
    });
}
