import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { finishSite } from './src/build/finish-site.ts';
import { pageScript } from './src/build/page-script.ts';
import { shikiClasses } from './src/build/shiki-classes.ts';
import { siteAddress } from './src/build/site-address.ts';
import { TOKEN_THEME } from './src/lib/highlight/token-theme.ts';

const { site, base } = siteAddress(process.env);

export default defineConfig({
  ...(site === undefined ? {} : { site }),
  base,
  trailingSlash: 'always',
  prefetch: false,
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 4 },
  markdown: {
    shikiConfig: { theme: TOKEN_THEME, transformers: [shikiClasses()] },
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  integrations: [mdx(), finishSite()],
  vite: {
    plugins: [tailwindcss(), pageScript()],
    build: {
      assetsInlineLimit: 8192,
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        // The prose of all pages in one file: Node loads that faster than three hundred.
        output: { codeSplitting: { groups: [{ name: 'prose', test: /\.mdx/ }] } },
      },
    },
  },
});
