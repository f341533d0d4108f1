import { checkedOn } from '../evidence/shown-on.ts';
import { outputVariants, type OutputVariant } from '../evidence/output-variants.ts';
import { runsIn, type GuideRun } from '../guide-prose.ts';
import type { ProgramEvidence } from '../schemas/evidence.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { pagePath } from '../urls.ts';
import { causeLinks, type PageLink } from './cause-view.ts';
import { claimPackages, claimViews, type ClaimView } from './claim-view.ts';
import type { IndexRow } from './index-view.ts';
import { programView, type ProgramView } from './program-view.ts';
import { counted } from './words.ts';

/** What a guide says besides its table and its prose. */
export interface GuideView {
  facts: { label: string; value: string }[];
  causes: PageLink[];
  /** Claims that the prose does not show. */
  claims: ClaimView[];
  /** Exact versions that the programs on the page were run on, oldest first. */
  versions: string[];
}

/** A program in a guide's prose, with what it showed. */
export interface GuideRunView {
  program: ProgramView;
  variants: OutputVariant[];
  /** What the claim answers. */
  claim: { said: string; instead: string } | undefined;
  /** Third-party packages that a claim's program imports; what a cause needs stands on its page. */
  packages: string[];
  /** The cause that the program belongs to. */
  cause: PageLink | undefined;
}

function evidenceOf(content: SiteContent, run: GuideRun): ProgramEvidence | undefined {
  return run.claim === undefined
    ? content.evidence.causes.get(run.cause)?.programs[run.program]
    : content.evidence.claims.get(run.claim)?.programs[`${run.claim}.py`];
}

/** Prepares what a guide says besides its table and its prose. */
export function guideView(content: SiteContent, slug: string): GuideView {
  const page = `guides/${slug}`;
  const runs = runsIn(content.prose.get(page) ?? '');
  const claims: GuideRun[] = [...content.claims]
    .filter(([, claim]) => claim.page === page)
    .map(([claim]) => ({ claim }));
  const shown = runs.map(({ claim }) => claim);
  const programs = [...runs, ...claims].flatMap((run) => evidenceOf(content, run) ?? []);
  const versions = checkedOn(programs).reverse();
  return {
    facts: [
      { label: 'Runs on this page', value: String(new Set(programs).size) },
      { label: 'Python', value: `checked on ${counted(versions.length, 'version')}` },
    ],
    causes: causeLinks(content, content.guides.get(slug)?.causes ?? []),
    claims: claimViews(content, page, shown),
    versions,
  };
}

function causeProgram(content: SiteContent, cause: string, file: string): string {
  const pair = content.pairs.get(cause);
  const texts: Record<string, string | undefined> = {
    'wrong.py': pair?.wrong,
    'correct.py': pair?.correct,
    'correct-3.10.py': pair?.olderCorrect,
  };
  return texts[file] ?? '';
}

/** Prepares a program that a guide shows in its prose. */
export async function guideRunView(content: SiteContent, run: GuideRun): Promise<GuideRunView> {
  const variants = outputVariants(evidenceOf(content, run)?.plain ?? []);
  if (run.claim !== undefined) {
    const { said, instead } = content.claims.get(run.claim)!;
    const text = content.claimPrograms.get(run.claim) ?? '';
    const program = await programView(`${run.claim}.py`, text);
    const packages = claimPackages(content, run.claim);
    return { program, variants, packages, claim: { said, instead }, cause: undefined };
  }
  const notes = content.causes.get(run.cause)?.notes;
  const program = await programView(
    run.program,
    causeProgram(content, run.cause, run.program),
    run.program === 'wrong.py' ? notes?.wrong : run.program === 'correct.py' ? notes?.correct : [],
  );
  const [cause] = causeLinks(content, [run.cause]);
  return { program, variants, packages: [], claim: undefined, cause };
}

/** The guides that a cause leads to, in the order of use. */
export function guideLinks(content: SiteContent, cause: string): PageLink[] {
  return [...content.guides]
    .filter(([, { causes }]) => causes.includes(cause))
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([slug, { title }]) => ({ title, path: pagePath('guide', slug) }));
}

/** The lines of the index of guides, in the order of use. */
export function guideRows(content: SiteContent): IndexRow[] {
  return [...content.guides]
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([slug, { title, meaning, causes }]) => ({
      title,
      path: pagePath('guide', slug),
      more: meaning,
      label: counted(causes.length, 'cause'),
      values: {},
    }));
}
