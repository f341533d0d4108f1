import { z } from 'zod';

/** Raised when what was recorded in a browser must be recorded anew because its shape changed. */
export const BROWSER_EVIDENCE_FORMAT = 1;

/** A program by its file below `content`: `causes/nested-run/wrong.py`. */
const programSchema = z.string().regex(/^causes\/[a-z0-9-]+\/[\w.-]+\.py$/);

/** `content/browser-differences.json`: programs that give something else in the page than under CPython. */
export const browserDifferencesSchema = z.array(
  z.strictObject({
    program: programSchema,
    /** Why the browser cannot give the same, in a sentence that readers see. */
    reason: z.string().min(20).max(300).endsWith('.'),
  }),
);
export type BrowserDifference = z.output<typeof browserDifferencesSchema>[number];

/** `content/evidence/browser.json`, written by `npm run bench:browser -- --record` only. */
export const browserEvidenceSchema = z.strictObject({
  format: z.literal(BROWSER_EVIDENCE_FORMAT),
  /** SHA-256 over the programs, what CPython gave, and what runs them in the page. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  pyodide: z.string(),
  /** Exact version of Pyodide's Python. */
  python: z.string(),
  /** Newest exact version of CPython that was compared with. */
  comparedWith: z.string(),
  equal: z.array(programSchema),
  different: z.array(programSchema),
});
export type BrowserEvidence = z.output<typeof browserEvidenceSchema>;
