import { defineCollection } from 'astro:content';
import { createRequire } from 'node:module';

// By Node itself, so that all parts of a build share one reading of the content; Vite would transform a hundred modules.
const load = createRequire(import.meta.url);
const { proseLoader, siteContentLoader } = load(
  './build/site-content-loader.ts',
) as typeof import('./build/site-content-loader.ts');

export const collections = {
  site: defineCollection({ loader: siteContentLoader() }),
  prose: defineCollection({ loader: proseLoader() }),
};
