import { importedPackages } from '../evidence/imported-packages.ts';
import { neededServers } from '../evidence/needed-servers.ts';
import { outputVariants, type OutputVariant } from '../evidence/output-variants.ts';
import type { SiteContent } from '../schemas/site-content.ts';

/** One thing often said, what is true instead, and the run that shows it. */
export interface ClaimView {
  said: string;
  instead: string;
  file: string;
  program: string;
  variants: OutputVariant[];
  /** Third-party packages that the program imports, such as `httpx 0.28.1`, and servers that it asks for. */
  packages: string[];
}

/** Third-party packages that a claim's program imports, with their versions, and the servers that it asks for. */
export function claimPackages(content: SiteContent, slug: string): string[] {
  const lock = content.claimRequirements.get(slug) ?? '';
  return [
    ...importedPackages(lock, content.claimPrograms.get(slug) ?? ''),
    ...neededServers(content.claims.get(slug)?.services),
  ];
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
    packages: claimPackages(content, slug),
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
