import { build as bundle, transform, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteContent } from '../lib/schemas/site-content.ts';
import { buildMatcherData } from './matcher-data.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** A script that a page fetches on first use: where it begins, and the constants that are data. */
interface SiteScript {
  entry: string;
  data?: (content: SiteContent) => Record<string, unknown>;
}

/** By name; `page` becomes `/assets/page.js`. Parts of a page name theirs as `data-script`. */
const SCRIPTS: Record<string, SiteScript> = {
  page: { entry: 'src/browser/page.ts' },
  match: {
    entry: 'src/components/matcher/paste-box.element.ts',
    data: (content) => ({ MATCHER_DATA: buildMatcherData(content) }),
  },
};

/** Gives `*.late.css` as minified text: styles of what a script adds, so that pages do not carry them. */
const lateStyles: Plugin = {
  name: 'late-styles',
  setup(build) {
    build.onLoad({ filter: /\.late\.css$/ }, async ({ path: file }) => {
      const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/**
 * Writes the scripts as classic ones with their data inside, which work from `file://` too.
 * @param output folder of the built site
 */
export async function writeSiteScripts(output: string, content: SiteContent): Promise<void> {
  for (const [name, { entry, data }] of Object.entries(SCRIPTS)) {
    const constants = Object.entries(data?.(content) ?? {});
    await bundle({
      entryPoints: [path.join(PROJECT, entry)],
      outfile: path.join(output, 'assets', `${name}.js`),
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      define: Object.fromEntries(constants.map(([key, value]) => [key, JSON.stringify(value)])),
      plugins: [lateStyles],
      logLevel: 'warning',
    });
  }
}
