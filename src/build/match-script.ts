import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildMatcherData, type MatcherContent } from './matcher-data.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** Where the matcher and its data are in the built site, below its base. */
export const MATCH_SCRIPT = '/assets/match.js';

/**
 * Writes the paste box with the matcher and its data as one classic script, which works from `file://` too.
 * @param output folder of the built site
 */
export async function writeMatchScript(output: string, content: MatcherContent): Promise<void> {
  const outfile = path.join(output, MATCH_SCRIPT);
  mkdirSync(path.dirname(outfile), { recursive: true });
  await build({
    entryPoints: [path.join(PROJECT, 'src/components/matcher/paste-box.element.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define: { MATCHER_DATA: JSON.stringify(buildMatcherData(content)) },
    logLevel: 'warning',
  });
}
