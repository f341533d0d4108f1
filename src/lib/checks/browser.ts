import { browserPrograms } from '../in-browser/browser-programs.ts';
import type { SiteContent } from '../schemas/site-content.ts';

const FILE = 'content/browser-differences.json';
const EVIDENCE = 'content/evidence/browser.json';
const AGAIN = 'run npm run bench:browser -- --record';
/** Share of the programs that must give in the page what they give under CPython. */
const EQUAL_SHARE = 0.98;

/** What was recorded in a browser holds for the programs that there are, and each difference has its reason. */
export function checkBrowser(content: SiteContent): string[] {
  const { differences, evidence } = content.browser;
  const names = browserPrograms(content).map(({ name }) => name);
  if (evidence === undefined)
    return names.length === 0 ? [] : [`${EVIDENCE}: is missing: ${AGAIN}.`];
  const listed = differences.map(({ program }) => program);
  const ran = [...evidence.equal, ...evidence.different];
  const problems = [
    ...names
      .filter((name) => !ran.includes(name))
      .map((name) => `${EVIDENCE}: has no run of ${name}; ${AGAIN}.`),
    ...ran
      .filter((name) => !names.includes(name))
      .map((name) => `${EVIDENCE}: names ${name}, which does not run in the page; ${AGAIN}.`),
    ...listed
      .filter((name) => !evidence.different.includes(name))
      .map(
        (name) =>
          `${FILE}: lists ${name}, which gives in the page what it gives under CPython; take it out.`,
      ),
    ...evidence.different
      .filter((name) => !listed.includes(name))
      .map((name) => `${FILE}: gives no reason why ${name} differs in the page.`),
  ];
  if (evidence.equal.length < EQUAL_SHARE * ran.length)
    problems.push(
      `${EVIDENCE}: ${evidence.equal.length} of ${ran.length} programs are equal in the page, less than ${EQUAL_SHARE * 100} %.`,
    );
  return problems;
}
