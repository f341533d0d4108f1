import type { AstroInlineConfig } from 'astro';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { beginBeside } from './beside-astro.ts';
import { unwritableFolder } from './unwritable-folder.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const WRITTEN = ['dist', '.astro', '.cache', 'node_modules'].map((name) =>
  path.join(PROJECT, name),
);

/**
 * Builds the site into `dist`. What is wrong is printed in sentences.
 * @param other settings that differ from those of `astro.config.mjs`, such as another folder
 * @returns whether it was built
 */
export async function buildSite(other: AstroInlineConfig = {}): Promise<boolean> {
  const closed = unwritableFolder(WRITTEN);
  if (closed !== undefined) {
    console.error(
      `build: cannot write to ${path.relative(PROJECT, closed)}; make the folder writable.`,
    );
    return false;
  }
  // Keeps what Node compiles of the build's own packages; loading them is a tenth of a build.
  enableCompileCache(path.join(PROJECT, '.cache/compiled'));
  beginBeside();
  try {
    const { build } = await import('astro');
    await build({ logLevel: 'warn', ...other });
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return false;
  }
}

if (import.meta.main) {
  const isBuilt = await buildSite();
  if (isBuilt) console.log('build: the site is in dist.');
  process.exitCode = isBuilt ? 0 : 1;
}
