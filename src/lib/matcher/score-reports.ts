import { matchReport } from './match-report.ts';
import { CERTAIN, LIKELY, type Match, type MatcherData } from './types.ts';

/** A problem report as somebody pasted it, and the label of its cause. */
export interface SampleReport {
  id: string;
  /** a traceback, b message, c in words, d not asyncio. */
  kind: 'a' | 'b' | 'c' | 'd';
  text: string;
  expected: { message: string | null; cause: string };
  acceptable: string[];
}

/** How one report was answered. */
export interface Answer {
  report: SampleReport;
  /** Whether the label or an acceptable one leads to a page that exists. */
  hasPage: boolean;
  top1: boolean;
  top3: boolean;
  /** For a decoy: whether it was kept away from, or led to an acceptable page. */
  decoy: boolean;
  confidence: number;
  first: string;
}

/** Which cause pages answer a label. */
export type LabelSlugs = Record<string, string[]>;

const NOT_ASYNCIO = 'not-asyncio';

/** Matches every report and compares the answer with its labels. */
export function scoreReports(
  data: MatcherData,
  labels: LabelSlugs,
  reports: readonly SampleReport[],
): Answer[] {
  const pages = new Set(data.causes.map(({ slug }) => slug));
  return reports.map((report) => {
    const wanted = new Set(
      [report.expected.cause, ...report.acceptable].flatMap((label) =>
        Object.hasOwn(labels, label) ? (labels[label] ?? []) : [],
      ),
    );
    const { asyncio, matches } = matchReport(data, report.text);
    const hits = matches.slice(0, 3).map((match) => answers(match, wanted));
    const confidence = matches[0]?.confidence ?? 0;
    const top1 = hits[0] === true;
    return {
      report,
      hasPage: [...wanted].some((slug) => pages.has(slug)),
      top1,
      top3: hits.includes(true),
      decoy: !asyncio || confidence < LIKELY || top1,
      confidence,
      first: matches[0] === undefined ? 'nothing' : `${matches[0].kind} ${matches[0].slug}`,
    };
  });
}

function answers(match: Match, wanted: ReadonlySet<string>): boolean {
  if (wanted.has(match.slug)) return true;
  const [first] = match.causes;
  return match.kind === 'error' && first !== undefined && wanted.has(first);
}

/** Right answers out of all. */
export interface Share {
  right: number;
  all: number;
}

/** Counts those that pass a test. */
export function shareOf(answers: readonly Answer[], test: (answer: Answer) => boolean): Share {
  return { right: answers.filter(test).length, all: answers.length };
}

/** Whether a report is one that lies outside asyncio. */
export function isDecoy({ report }: Answer): boolean {
  return report.expected.cause === NOT_ASYNCIO;
}

/** How often answers of each degree are right: certain, likely, possible. */
export function calibrate(answers: readonly Answer[]): Record<string, Share> {
  const right = (answer: Answer): boolean => (isDecoy(answer) ? answer.decoy : answer.top1);
  const band = (low: number, high: number): Share =>
    shareOf(
      answers.filter(({ confidence }) => confidence >= low && confidence < high),
      right,
    );
  return {
    certain: band(CERTAIN, Infinity),
    likely: band(LIKELY, CERTAIN),
    possible: band(Number.MIN_VALUE, LIKELY),
  };
}
