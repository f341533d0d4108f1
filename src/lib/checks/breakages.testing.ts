import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteContent } from '../schemas/site-content.ts';
import { checkCatalogue } from './catalogue.ts';
import { checkEvidence } from './evidence.ts';
import { checkGuides } from './guides.ts';
import { checkOwnership } from './ownership.ts';
import { checkPairs } from './pairs.ts';
import { checkProse } from './prose.ts';
import { checkLed, checkTree } from './reachability.ts';
import { checkReferences } from './references.ts';
import { sampleContent } from './sample-content.testing.ts';
import { checkUniqueness } from './uniqueness.ts';

/** One mistake in the content, and the sentence that must report it. */
export type Breakage = [name: string, change: (content: SiteContent) => void, sentence: RegExp];

const CHECKS = [
  checkReferences,
  checkTree,
  checkOwnership,
  checkCatalogue,
  checkUniqueness,
  checkLed,
  checkPairs,
  checkProse,
  checkGuides,
  checkEvidence,
];

/** What all checks say of a content. */
export function problems(content: SiteContent): string[] {
  return CHECKS.flatMap((check) => check(content));
}

/** Makes a test of each mistake: the sample content with it must be reported by its sentence. */
export function testBreakages(breakages: readonly Breakage[]): void {
  for (const [name, change, sentence] of breakages) {
    test(`${name} is reported`, () => {
      const content = sampleContent();
      change(content);
      const found = problems(content);
      const said = `not reported; said instead:\n${found.join('\n')}`;
      assert.ok(
        found.some((problem) => sentence.test(problem)),
        said,
      );
    });
  }
}
