import { outputVariants, type OutputVariant } from '../evidence/output-variants.ts';
import type { SiteContent } from '../schemas/site-content.ts';

/** One thing often said, what is true instead, and the run that shows it. */
export interface ClaimView {
  said: string;
  instead: string;
  file: string;
  program: string;
  variants: OutputVariant[];
}

/** Prepares a claim; undefined when there is none of that name. */
export function claimView(content: SiteContent, slug: string): ClaimView | undefined {
  const claim = content.claims.get(slug);
  if (claim === undefined) return undefined;
  const file = `${slug}.py`;
  return {
    said: claim.said,
    instead: claim.instead,
    file,
    program: (content.claimPrograms.get(slug) ?? '').trimEnd(),
    variants: outputVariants(content.evidence.claims.get(slug)?.programs[file]?.plain ?? []),
  };
}

/**
 * The claims that a page such as `causes/nested-run` answers, in name order.
 * @param shown slugs of claims that the page shows elsewhere
 */
export function claimViews(
  content: SiteContent,
  page: string,
  shown: readonly (string | undefined)[] = [],
): ClaimView[] {
  return [...content.claims]
    .filter(([slug, claim]) => claim.page === page && !shown.includes(slug))
    .flatMap(([slug]) => claimView(content, slug) ?? []);
}
