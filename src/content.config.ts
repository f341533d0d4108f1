import { defineCollection } from 'astro:content';
import { proseLoader, siteContentLoader } from './build/site-content-loader.ts';

export const collections = {
  site: defineCollection({ loader: siteContentLoader() }),
  prose: defineCollection({ loader: proseLoader() }),
};
