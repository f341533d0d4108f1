import { build as bundle } from 'esbuild';
import path from 'node:path';
import type { Plugin } from 'vite';

const ID = 'virtual:page-script';
const ENTRY = path.resolve(import.meta.dirname, '../browser/start.ts');

/** Gives layouts the script of every page as text (`virtual:page-script`), to be inlined as a classic script. */
export function pageScript(): Plugin {
  return {
    name: 'page-script',
    resolveId: { filter: { id: /^virtual:page-script$/ }, handler: () => `\0${ID}` },
    load: {
      filter: { id: /^\0virtual:page-script$/ },
      async handler() {
        this.addWatchFile(ENTRY);
        const { outputFiles } = await bundle({
          entryPoints: [ENTRY],
          bundle: true,
          minify: true,
          format: 'iife',
          target: 'es2022',
          // Without the directive that strict TypeScript adds.
          tsconfigRaw: {},
          write: false,
        });
        return `export default ${JSON.stringify(outputFiles[0]?.text.trim() ?? '')};`;
      },
    },
  };
}
