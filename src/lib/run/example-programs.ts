import { NO_MESSAGE, causeValues } from '../facets/page-values.ts';
import { plainText } from '../inline-code.ts';
import { messageKindSchema, type MessageKind } from '../schemas/message.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { kindWord } from '../views/words.ts';

/** Causes whose programs can be run in a browser, under what they print. */
export interface ExampleGroup {
  kind: string;
  /** By title. */
  causes: { slug: string; title: string }[];
}

/** Programs by `nested-run/wrong.py`. */
export function examplePrograms({ causes, pairs }: SiteContent): Record<string, string> {
  return Object.fromEntries(
    [...causes].flatMap(([slug, { browser }]) => {
      const pair = pairs.get(slug);
      if (!browser || pair === undefined) return [];
      return [
        [`${slug}/wrong.py`, pair.wrong],
        [`${slug}/correct.py`, pair.correct],
      ];
    }),
  );
}

/** What there is to choose from, grouped by what the wrong program prints first. */
export function exampleGroups(content: SiteContent): ExampleGroup[] {
  const kinds = [...messageKindSchema.options, NO_MESSAGE];
  const examples = [...content.causes]
    .filter(([slug, { browser }]) => browser && content.pairs.has(slug))
    .map(([slug, { title }]) => ({
      slug,
      title: plainText(title),
      kind: causeValues(content, slug)['kind']?.[0],
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
  return kinds.flatMap((kind) => {
    const causes = examples
      .filter((example) => example.kind === kind)
      .map(({ slug, title }) => ({ slug, title }));
    const word = kind === NO_MESSAGE ? 'no message' : kindWord(kind as MessageKind);
    return causes.length === 0 ? [] : [{ kind: word, causes }];
  });
}
