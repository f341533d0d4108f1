import type { BrowserDifference, BrowserEvidence } from './browser-evidence.ts';
import type { CataloguedMessage } from './catalogue.ts';
import type { Cause } from './cause.ts';
import type { Claim } from './claim.ts';
import type { ErrorPage } from './error.ts';
import type { ClaimTimeline, Evidence, Timeline } from './evidence.ts';
import type { Expectation } from './expectation.ts';
import type { Guide } from './guide.ts';
import type { Message } from './message.ts';
import type { Question } from './question.ts';
import type { Symptom } from './symptom.ts';

/** The programs of a cause, as text. */
export interface Pair {
  wrong: string;
  correct: string;
  /** For Pythons older than the cause's `requires`. */
  olderCorrect?: string;
  /** `requirements.txt` of third-party packages; such a pair runs on the versions that have wheels. */
  requirements?: string;
  expectation: Expectation;
}

/** Everything under `content/`, read, typed and keyed by id or slug. Maps keep the files' name order. */
export interface SiteContent {
  messages: Map<string, Message>;
  /** `<id>.show.py` by message id. */
  shows: Map<string, string>;
  /** Messages of CPython that no page explains yet. */
  catalogue: CataloguedMessage[];
  errors: Map<string, ErrorPage>;
  causes: Map<string, Cause>;
  pairs: Map<string, Pair>;
  symptoms: Map<string, Symptom>;
  guides: Map<string, Guide>;
  questions: Map<string, Question>;
  claims: Map<string, Claim>;
  /** `<slug>.py` by claim slug. */
  claimPrograms: Map<string, string>;
  /** `<slug>.requirements.txt` by claim slug; such a claim runs on the versions that have wheels. */
  claimRequirements: Map<string, string>;
  evidence: {
    causes: Map<string, Evidence>;
    messages: Map<string, Evidence>;
    claims: Map<string, Evidence>;
  };
  /** What programs gave that were run in the page, and why some differ there. */
  browser: { differences: BrowserDifference[]; evidence: BrowserEvidence | undefined };
  /** Traces of the causes with `timeline: true`, by cause slug. */
  timelines: Map<string, Timeline>;
  /** Traces of the claims with `timeline: true`, by claim slug. */
  claimTimelines: Map<string, ClaimTimeline>;
  /** MDX text below the frontmatter, by path such as `errors/event-loop-is-closed`. */
  prose: Map<string, string>;
  /** Addresses that were ever published, in file order. */
  publishedAddresses: string[];
}
