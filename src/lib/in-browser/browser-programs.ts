import { minorOf, newestFirst } from '../evidence/exact-version.ts';
import type { Result } from '../schemas/evidence.ts';
import type { SiteContent } from '../schemas/site-content.ts';

/** The minor version that the Python of the page has. */
const PAGE_MINOR = '3.14';

/** A program that runs in the page, with what CPython gave for it. */
export interface BrowserProgram {
  /** Below `content`: `causes/nested-run/wrong.py`. */
  name: string;
  file: string;
  text: string;
  expected: Result;
}

/** What the page's minor version gave, or the newest one that ran the program. */
function expectedResult(results: readonly Result[]): Result | undefined {
  const same = results.find(({ versions }) => versions.some((v) => minorOf(v) === PAGE_MINOR));
  if (same !== undefined) return same;
  const newest = newestFirst(results.flatMap(({ versions }) => versions))[0];
  return results.find(({ versions }) => versions.some((version) => version === newest));
}

/** Every program of a cause whose pair can run in a browser. */
export function browserPrograms({ causes, pairs, evidence }: SiteContent): BrowserProgram[] {
  const programs: BrowserProgram[] = [];
  for (const [slug, { browser }] of causes) {
    const pair = pairs.get(slug);
    if (!browser || pair === undefined) continue;
    const texts = {
      'wrong.py': pair.wrong,
      'correct.py': pair.correct,
      'correct-3.10.py': pair.olderCorrect,
    };
    for (const [file, text] of Object.entries(texts)) {
      const expected = expectedResult(evidence.causes.get(slug)?.programs[file]?.plain ?? []);
      if (text === undefined || expected === undefined) continue;
      programs.push({ name: `causes/${slug}/${file}`, file, text, expected });
    }
  }
  return programs;
}
