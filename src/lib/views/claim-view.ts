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

/** The claims that a page such as `causes/nested-run` answers, in name order. */
export function claimViews(content: SiteContent, page: string): ClaimView[] {
  return [...content.claims]
    .filter(([, claim]) => claim.page === page)
    .map(([slug, { said, instead }]) => {
      const file = `${slug}.py`;
      return {
        said,
        instead,
        file,
        program: (content.claimPrograms.get(slug) ?? '').trimEnd(),
        variants: outputVariants(content.evidence.claims.get(slug)?.programs[file]?.plain ?? []),
      };
    });
}
