import { checkBrowser } from '../lib/checks/browser.ts';
import { checkCatalogue } from '../lib/checks/catalogue.ts';
import { checkEvidence } from '../lib/checks/evidence.ts';
import { checkGuides } from '../lib/checks/guides.ts';
import { checkOwnership } from '../lib/checks/ownership.ts';
import { checkPairs } from '../lib/checks/pairs.ts';
import { checkProse } from '../lib/checks/prose.ts';
import { checkLed, checkTree } from '../lib/checks/reachability.ts';
import { checkReferences } from '../lib/checks/references.ts';
import { checkUniqueness } from '../lib/checks/uniqueness.ts';
import type { SiteContent } from '../lib/schemas/site-content.ts';
import { browserFreshness } from './browser-evidence.ts';
import { checkFreshness, checkTimelines } from './check-freshness.ts';
import { ContentError } from './content-error.ts';
import { readContent } from './read-content.ts';
import { removalProblems } from './removed-addresses.ts';

/** Every rule that the content must keep beyond its schemas; one sentence for each that is broken. */
export function contentProblems(content: SiteContent, root?: string): string[] {
  const references = [...checkReferences(content), ...checkTree(content)];
  if (references.length > 0) return references;
  return [
    ...checkOwnership(content),
    ...checkCatalogue(content),
    ...checkUniqueness(content),
    ...checkLed(content),
    ...checkPairs(content),
    ...checkProse(content),
    ...checkGuides(content),
    ...checkFreshness(content, root),
    ...checkTimelines(content, root),
    ...checkEvidence(content),
    ...(root === undefined ? removalProblems(content.publishedAddresses) : []),
  ];
}

/**
 * Reads the content and checks all of it.
 * @throws {ContentError} when anything is wrong
 */
export function readCheckedContent(root?: string): SiteContent {
  const content = readContent(root);
  const problems = contentProblems(content, root);
  if (problems.length > 0) throw new ContentError(problems);
  return content;
}

/**
 * What was recorded in a browser holds for the content. No matter of the build, since a built site is what it is
 * recorded with.
 */
function checkRecordedInBrowser(content: SiteContent): void {
  const problems = [...checkBrowser(content), ...browserFreshness(content)];
  if (problems.length > 0) throw new ContentError(problems);
}

if (import.meta.main) {
  try {
    const content = readCheckedContent();
    checkRecordedInBrowser(content);
    console.log(
      `content: ${content.errors.size} errors, ${content.causes.size} causes, ${content.symptoms.size} symptoms, ${content.guides.size} guides, ` +
        `${content.messages.size} messages, ${content.claims.size} claims, ${content.questions.size} questions: all checks hold.`,
    );
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    console.error(`content: ${error.problems.length} to mend.`);
    process.exitCode = 1;
  }
}
