import type { BrowserEvidence } from '../schemas/browser-evidence.ts';
import type { SiteContent } from '../schemas/site-content.ts';

/** A program that gives something else in the page, and why. */
export interface DifferentProgram {
  /** Evidence page of its cause. */
  path: string;
  /** `nested-run/wrong.py` */
  name: string;
  reason: string;
}

/** What programs gave that were run in the page. */
export interface BrowserView extends Pick<BrowserEvidence, 'pyodide' | 'python' | 'comparedWith'> {
  run: number;
  equal: number;
  different: DifferentProgram[];
}

/** The record of the page's runs; undefined when there is none. */
export function browserView({ browser }: SiteContent): BrowserView | undefined {
  const { evidence, differences } = browser;
  if (evidence === undefined) return undefined;
  const { pyodide, python, comparedWith, equal, different } = evidence;
  return {
    pyodide,
    python,
    comparedWith,
    run: equal.length + different.length,
    equal: equal.length,
    different: different.map((program) => {
      const name = program.replace(/^causes\//, '');
      return {
        path: `/evidence/${name.replace(/\/.*/, '')}/`,
        name,
        reason: differences.find((difference) => difference.program === program)?.reason ?? '',
      };
    }),
  };
}
