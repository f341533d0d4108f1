import { guideWords, runsIn } from '../guide-prose.ts';
import type { SiteContent } from '../schemas/site-content.ts';

const MOST_WORDS = 900;

/** A guide is short, shows a run, and has a place of its own in the index. */
export function checkGuides(content: SiteContent): string[] {
  const problems: string[] = [];
  const places = new Map<number, string>();
  for (const [slug, { order }] of content.guides) {
    const file = `content/guides/${slug}.mdx`;
    const count = guideWords(content, slug);
    if (count > MOST_WORDS)
      problems.push(
        `${file}: has ${count} words with its table and its claims; at most ${MOST_WORDS} are allowed.`,
      );
    const claims = [...content.claims.values()].filter(({ page }) => page === `guides/${slug}`);
    const runs = runsIn(content.prose.get(`guides/${slug}`) ?? '');
    if (claims.length + runs.length === 0)
      problems.push(`${file}: shows no run; add <Run .../> or a claim.`);
    const other = places.get(order);
    if (other !== undefined) problems.push(`${file}: order is already that of ${other}.`);
    places.set(order, slug);
  }
  return problems;
}
