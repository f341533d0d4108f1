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
