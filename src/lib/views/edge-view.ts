import type { Edge } from '../schemas/edge.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import type { SignRow } from '../tree/node-view.ts';
import { pagePath } from '../urls.ts';

/** Prepares the edges of an error or a symptom, most likely first. */
export function edgeViews(content: SiteContent, edges: readonly Edge[]): SignRow[] {
  return edges.map(({ cause, sign, check }) => ({
    sign,
    check,
    title: content.causes.get(cause)?.title ?? cause,
    path: pagePath('cause', cause),
  }));
}

/** Heading of the fix on a page with this many causes, beside others that have no page. */
export function fixTitle(causes: number, otherCauses: string | undefined): string {
  if (otherCauses !== undefined) return 'The fix for one known cause';
  return causes > 1 ? 'Fix the usual cause' : 'The fix';
}
