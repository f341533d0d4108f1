import type { Clue } from '../schemas/edge.ts';
import type { MessageKind } from '../schemas/message.ts';
import type { PageKind } from '../urls.ts';

/** One wording, with the slug of the error page that owns it. */
export interface MatcherMessage {
  /** Given where a clue names it. */
  id?: string;
  template: string;
  type: string | null;
  kind: MessageKind;
  collateral?: boolean;
  /** End of the path and function that make the text, for tracebacks that lost their last line. */
  source?: string;
  /** True when other code than asyncio and coroutines raises it too. */
  common?: boolean;
  error: string;
}

/** An edge to a cause; edges are listed with the most likely cause first. */
export interface MatcherEdge {
  cause: string;
  clues: Clue[];
}

/** What the matcher knows of one error page. */
export interface MatcherError {
  slug: string;
  title: string;
  aliases: string[];
  edges: MatcherEdge[];
  /** True when other causes are known that have no page. */
  hasOthers?: true;
}

/** What the matcher knows of one cause page. */
export interface MatcherCause {
  slug: string;
  title: string;
  fix: string;
  /** Stems of its phrases, its meaning and its signs, separated by blanks. */
  words: string;
}

/** What the matcher knows of one symptom page. */
export interface MatcherSymptom {
  slug: string;
  title: string;
  /** Stems of its phrases and its meaning, separated by blanks. */
  words: string;
  edges: MatcherEdge[];
}

/** Everything the matcher knows, as plain JSON (made by src/build/matcher-data.ts). */
export interface MatcherData {
  messages: MatcherMessage[];
  errors: MatcherError[];
  causes: MatcherCause[];
  symptoms: MatcherSymptom[];
}

/** One page that a report leads to. */
export interface Match {
  kind: PageKind;
  slug: string;
  /** Address below the site's base. */
  url: string;
  /** 0 to 1: certain from 0.85, likely from 0.5, possible below. */
  confidence: number;
  /** Why, as a sentence that names what in the text speaks for it. */
  reason: string;
  /** 1-based lines of the paste. */
  lines: number[];
  /** What the placeholders of the message hold. */
  names: Record<string, string>;
  /** Slugs of causes, best first; a cause names itself. */
  causes: string[];
}

/** Where to look for a fault outside asyncio. */
export interface Elsewhere {
  /** The last exception, as printed. */
  type: string | null;
  /** The package that raised it, or another language. */
  library: string | null;
}

/** Answer of the matcher: pages, best first. */
export interface MatchResult {
  /** False when nothing in the text points to asyncio. */
  asyncio: boolean;
  matches: Match[];
  /** Given when `asyncio` is false. */
  elsewhere?: Elsewhere;
}

/** From here on an answer is certain. */
export const CERTAIN = 0.85;
/** From here on an answer is likely. */
export const LIKELY = 0.5;

/** Counts what the matcher does, so that a test can hold it to linear work. */
export interface Work {
  steps: number;
}
