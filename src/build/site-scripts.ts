import { build as bundle, transform, type Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { takeReasons } from '../lib/matcher/clue-reasons.ts';
import type { SiteContent } from '../lib/schemas/site-content.ts';
import { pageTexts } from '../lib/page-texts.ts';
import { examplePrograms } from '../lib/run/example-programs.ts';
import { searchPages } from '../lib/search/search-page.ts';
import { treeData } from '../lib/tree/tree-data.ts';
import { buildMatcherData, withoutTexts } from './matcher-data.ts';
import { pythonConstants } from './python-files.ts';
import { makeSearchIndex, type SearchIndex } from './search-index.ts';
import { reportPlace } from './site-address.ts';
import type { SiteFiles } from './site-files.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** A script that a page fetches on first use: where it begins, and the constants that are data. */
interface SiteScript {
  entry: string;
  data?: (content: SiteContent, index: SearchIndex) => Record<string, unknown>;
  /** Whether it runs Python, and gets what that is made of. */
  runsPython?: true;
  /** A program in front of it. */
  before?: (index: SearchIndex) => string;
}

/** Bytes as a text literal of Latin-1 letters, with as few escapes as can be: servers compress it well. */
function literal(text: string): string {
  const escapes: Record<string, string> = { '\n': '\\n', '\r': '\\r' };
  return `"${text.replace(/[\\"\n\r]/g, (letter) => escapes[letter] ?? `\\${letter}`)}"`;
}

/** Hands a file of the index to whoever asks for it. */
function partCall([name, text]: [string, string]): string {
  return `((window.errorIndex??={}).parts??={})[${literal(name)}]=${literal(text)};`;
}

/** The matcher's data without what the script of the results has. */
function lightMatcherData(content: SiteContent): ReturnType<typeof takeReasons> {
  return takeReasons(withoutTexts(buildMatcherData(content)));
}

/** By name; `page` becomes `/assets/page.js`. Parts of a page name theirs as `data-script`. */
const SCRIPTS: Record<string, SiteScript> = {
  page: { entry: 'src/browser/page.ts' },
  python: { entry: 'src/browser/python/python.ts', runsPython: true },
  facets: { entry: 'src/components/facets/index-facets.element.ts' },
  match: {
    entry: 'src/components/matcher/paste-box.element.ts',
    data: (content) => ({ MATCHER_DATA: lightMatcherData(content).data }),
  },
  search: { entry: 'src/browser/search/search.ts' },
  'search/engine': {
    entry: 'src/browser/search/engine.ts',
    data: (content, { addresses }) => ({
      PAGE_ADDRESSES: addresses,
      SEARCH_PAGES: searchPages(content),
    }),
    before: ({ core }) => Object.entries(core).map(partCall).join(''),
  },
  results: {
    entry: 'src/browser/results.ts',
    data: (content) => ({
      PAGE_TEXTS: pageTexts(content),
      CLUE_REASONS: lightMatcherData(content).reasons,
      REPORT_URL: reportPlace(process.env),
    }),
  },
  run: { entry: 'src/components/run/run-program.element.ts' },
  editor: { entry: 'src/browser/run/editor.ts' },
  examples: {
    entry: 'src/browser/run/examples.ts',
    data: (content) => ({ EXAMPLE_PROGRAMS: examplePrograms(content) }),
  },
  tree: {
    entry: 'src/components/tree/decision-tree.element.ts',
    data: (content) => ({ TREE_DATA: treeData(content) }),
  },
};

/**
 * Gives `*.late.css` and the editor's layout as minified text: styles of what a script adds, so that pages do not
 * carry them.
 */
const lateStyles: Plugin = {
  name: 'late-styles',
  setup(build) {
    build.onLoad({ filter: /(?:\.late|\/dist\/layout)\.css$/ }, async ({ path: file }) => {
      const { code } = await transform(readFileSync(file, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

/** Gives Pagefind's own module, with `fetch` and workers taken from it. */
function pagefindModule({ engine }: SearchIndex): Plugin {
  const plain = engine
    .replaceAll('import.meta.url', '"/pagefind.js"')
    .replace(/\bfetch\(/g, 'globalThis.pagefindFile(')
    .replace(/\bWorker\b/g, 'undefined');
  return {
    name: 'pagefind-module',
    setup(build) {
      build.onResolve({ filter: /^pagefind-module$/ }, ({ path: name }) => ({
        path: name,
        namespace: 'pagefind',
      }));
      build.onLoad({ filter: /./, namespace: 'pagefind' }, () => ({
        contents: plain,
        loader: 'js',
      }));
    },
  };
}

function addParts(files: SiteFiles, { parts }: SearchIndex): void {
  for (const [name, text] of Object.entries(parts))
    files.set(`assets/search/${name}.js`, Buffer.from(partCall([name, text])));
}

/**
 * Makes the scripts as classic ones with their data inside, and the search index as parts that call back; all of
 * them work from `file://` too.
 */
export async function makeSiteScripts(content: SiteContent): Promise<SiteFiles> {
  const files: SiteFiles = new Map();
  const [index, python] = await Promise.all([makeSearchIndex(content), pythonConstants(files)]);
  for (const [name, { entry, data, before, runsPython }] of Object.entries(SCRIPTS)) {
    const constants = Object.entries(runsPython ? python : (data?.(content, index) ?? {}));
    const { outputFiles } = await bundle({
      entryPoints: [path.join(PROJECT, entry)],
      write: false,
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      define: Object.fromEntries(constants.map(([key, value]) => [key, JSON.stringify(value)])),
      banner: { js: before?.(index) ?? '' },
      plugins: [lateStyles, pagefindModule(index)],
      logLevel: 'warning',
    });
    files.set(`assets/${name}.js`, outputFiles[0]!.contents);
  }
  addParts(files, index);
  return files;
}
