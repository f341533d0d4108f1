import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

/** Starlight as it comes, with a sidebar of the same sections. */
export default defineConfig({
  trailingSlash: 'always',
  integrations: [
    starlight({
      title: 'asyncio Error Index',
      sidebar: ['errors', 'causes', 'symptoms', 'guides'].map((directory) => ({
        label: directory,
        items: [{ autogenerate: { directory } }],
      })),
    }),
  ],
});
