import type { Evidence } from '../lib/schemas/evidence.ts';
import type { SiteContent } from '../lib/schemas/site-content.ts';
import { causeInputs, claimInputs, evidenceHash, messageInputs } from './evidence-hash.ts';

/**
 * Evidence holds for the programs and expectations that it was made from; a sentence for each that changed since.
 * @param root the folder that holds `content`; the project when left out
 */
export function checkFreshness(content: SiteContent, root?: string): string[] {
  const groups: [
    folder: string,
    evidence: ReadonlyMap<string, Evidence>,
    inputs: (slug: string) => ReturnType<typeof causeInputs>,
  ][] = [
    ['causes', content.evidence.causes, (slug) => causeInputs(slug, root)],
    ['messages', content.evidence.messages, (id) => messageInputs(id, root)],
    ['claims', content.evidence.claims, (slug) => claimInputs(slug, root)],
  ];
  return groups.flatMap(([folder, evidence, inputs]) =>
    [...evidence]
      .filter(([slug, recorded]) => evidenceHash(inputs(slug)) !== recorded.hash)
      .map(
        ([slug]) =>
          `content/evidence/${folder}/${slug}.json: is stale, its program or expectation has changed; run npm run verify -- --record --only ${slug}.`,
      ),
  );
}

/**
 * A cause or a claim has traces exactly when it says `timeline: true`, and they are of its programs as they are; a
 * sentence for each that breaks this.
 * @param root the folder that holds `content`; the project when left out
 */
export function checkTimelines(content: SiteContent, root?: string): string[] {
  return [
    ...timelineProblems('causes', content.causes, content.timelines, (slug) =>
      causeInputs(slug, root),
    ),
    ...timelineProblems('claims', content.claims, content.claimTimelines, (slug) =>
      claimInputs(slug, root),
    ),
  ];
}

function timelineProblems(
  kind: 'causes' | 'claims',
  entries: ReadonlyMap<string, { timeline?: boolean | undefined }>,
  timelines: ReadonlyMap<string, { inputs: string }>,
  inputsOf: (slug: string) => ReturnType<typeof causeInputs>,
): string[] {
  const drawn = new Set(
    [...entries].filter(([, { timeline }]) => timeline === true).map(([slug]) => slug),
  );
  return [...drawn.union(new Set(timelines.keys()))].flatMap((slug) => {
    const file = `content/evidence/timelines/${kind === 'claims' ? 'claims/' : ''}${slug}.json`;
    const timeline = timelines.get(slug);
    if (!drawn.has(slug))
      return [
        `${file}: is of no ${kind.slice(0, -1)} with timeline: true; delete the file or add the line.`,
      ];
    const record = `run npm run verify -- --record --only ${slug}.`;
    if (timeline === undefined)
      return [`${file}: is missing, ${kind}/${slug} has timeline: true; ${record}`];
    return evidenceHash(inputsOf(slug)) === timeline.inputs
      ? []
      : [`${file}: is stale, its program or expectation has changed; ${record}`];
  });
}
