import type { SiteContent } from './schemas/site-content.ts';

/** A program that a guide shows in its prose: that of a claim, or one of a cause. */
export type GuideRun =
  { claim: string; cause?: never } | { cause: string; program: string; claim?: never };

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
}

/** The programs that prose shows with `<Run .../>` or `<Timeline .../>`, in order. */
export function runsIn(prose: string): GuideRun[] {
  return [...prose.matchAll(/<(?:Run|Timeline)\s[^>]*>/g)].flatMap(([tag]): GuideRun[] => {
    const claim = attribute(tag, 'claim');
    if (claim !== undefined) return [{ claim }];
    const cause = attribute(tag, 'cause');
    const program = attribute(tag, 'program');
    return cause === undefined || program === undefined ? [] : [{ cause, program }];
  });
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Prose without programs, commands, components and the addresses of links. */
function wordsOfProse(mdx: string): number {
  return words(
    mdx
      .replace(/^(```|~~~)[\s\S]*?^\1/gm, ' ')
      .replace(/<[A-Z][^>]*\/>/g, ' ')
      .replace(/\]\([^)]*\)/g, '] '),
  );
}

/** Words that a reader of a guide has to read: meaning, table, prose and claims; programs and outputs do not count. */
export function guideWords(content: SiteContent, slug: string): number {
  const guide = content.guides.get(slug);
  if (guide === undefined) return 0;
  const prose = content.prose.get(`guides/${slug}`) ?? '';
  const shown = runsIn(prose).map(({ claim }) => claim);
  const claims = [...content.claims].filter(
    ([name, { page }]) => page === `guides/${slug}` || shown.includes(name),
  );
  return [
    words(guide.meaning),
    wordsOfProse(prose),
    ...guide.choices.map(({ when, use, result }) => words(`${when} ${use} ${result}`)),
    ...claims.map(([, { said, instead }]) => words(`${said} ${instead}`)),
  ].reduce((sum, count) => sum + count, 0);
}
