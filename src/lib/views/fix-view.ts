import type { Cause } from '../schemas/cause.ts';
import type { Link } from '../schemas/common.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { claimView, type ClaimView } from './claim-view.ts';

/** A fix beside the one that the pair shows; backticks mark code. */
export interface FixView {
  fix: string;
  /** When to choose it, or what it gives. */
  then: string;
  /** The run that shows what it gives. */
  run?: ClaimView | undefined;
  /** Where it is written. */
  source?: Link | undefined;
}

/** Other right fixes of a cause. */
export function rightFixes(cause: Cause): FixView[] {
  return cause.alternatives.map(({ fix, when }) => ({ fix, then: when }));
}

/** Fixes that look right and fail, with the run or the source that says so. */
export function temptingFixes(content: SiteContent, cause: Cause): FixView[] {
  return cause.tempting.map(({ fix, gives, run, source }) => ({
    fix,
    then: gives,
    run: run === undefined ? undefined : claimView(content, run),
    source,
  }));
}
