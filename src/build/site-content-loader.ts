import type { Loader } from 'astro/loaders';
import { contentOfBuild } from './beside-astro.ts';
import { withoutStack } from './without-stack.ts';

/** Where the MDX of an entry such as `causes/nested-run` is, below the project. */
function proseFile(path: string): string {
  return `content/${path}${path.startsWith('causes/') ? '/index' : ''}.mdx`;
}

/** One entry, `content`: everything under `content/`, read, joined and checked. */
export function siteContentLoader(): Loader {
  return {
    name: 'site-content',
    async load({ store }) {
      const content = await withoutStack(contentOfBuild);
      store.clear();
      store.set({ id: 'content', data: { ...content } });
    },
  };
}

/** The MDX of every page by a path such as `errors/event-loop-is-closed`, rendered by Astro. */
export function proseLoader(): Loader {
  return {
    name: 'prose',
    async load({ store, ...context }) {
      const { prose } = await withoutStack(contentOfBuild);
      store.clear();
      for (const [path, body] of prose)
        store.set({
          id: path,
          data: {},
          filePath: proseFile(path),
          digest: context.generateDigest(body),
          deferredRender: true,
        });
    },
  };
}
