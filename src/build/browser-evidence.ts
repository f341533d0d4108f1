import { createHash } from 'node:crypto';
import path from 'node:path';
import { browserPrograms } from '../lib/in-browser/browser-programs.ts';
import { BROWSER_EVIDENCE_FORMAT } from '../lib/schemas/browser-evidence.ts';
import type { SiteContent } from '../lib/schemas/site-content.ts';
import { pageModules, pyodideVersion } from './python-files.ts';

/** Where the runs of the page are recorded. */
export const BROWSER_EVIDENCE = path.resolve(
  import.meta.dirname,
  '../../content/evidence/browser.json',
);

/** Gives the hash that the record of the page's runs holds while it is fresh. */
export function browserHash(content: SiteContent): string {
  const hash = createHash('sha256');
  hash.update(`asyncio-error-index browser ${BROWSER_EVIDENCE_FORMAT} ${pyodideVersion()}\n`);
  for (const { name, text, expected } of browserPrograms(content)) {
    const { exit, stdout, stderr } = expected;
    hash.update(JSON.stringify([name, text, exit, stdout, stderr]));
  }
  hash.update(JSON.stringify(pageModules()));
  return hash.digest('hex');
}

/** A sentence when the record of the page's runs is older than what it was made from. */
export function browserFreshness(content: SiteContent): string[] {
  const { evidence } = content.browser;
  return evidence === undefined || evidence.hash === browserHash(content)
    ? []
    : [
        'content/evidence/browser.json: is stale, a program or what runs it has changed; run npm run build and npm run bench:browser -- --record.',
      ];
}
