import type { AstroIntegration } from 'astro';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SitePlace } from '../lib/faces/errors-file.ts';
import { robots, sitemap } from '../lib/faces/sitemap.ts';
import { filesOfBuild } from './beside-astro.ts';
import { withContentSecurityPolicy } from './content-security-policy.ts';
import { offerDownload } from './offer-download.ts';
import { writeSiteFiles } from './site-files.ts';
import { addressProblems, builtAddresses, publishedAddresses } from './published-addresses.ts';
import { withoutStack } from './without-stack.ts';

function addPolicies(output: string): void {
  for (const name of readdirSync(output, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const file = path.join(output, name);
    writeFileSync(file, withContentSecurityPolicy(readFileSync(file, 'utf8'), name));
  }
}

/** The sitemap, which names full addresses only, and robots.txt. */
function writeIndexFiles(output: string, place: SitePlace): void {
  writeFileSync(path.join(output, 'robots.txt'), robots(place));
  if (place.site !== undefined)
    writeFileSync(path.join(output, 'sitemap.xml'), sitemap(builtAddresses(output), place));
}

async function finish(output: string, place: SitePlace): Promise<void> {
  addPolicies(output);
  writeIndexFiles(output, place);
  const { files, deflated } = await filesOfBuild();
  writeSiteFiles(output, files);
  await offerDownload(output, place.base, deflated);
  const problems = addressProblems(builtAddresses(output), publishedAddresses());
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** What the build does when Astro has written its pages: policies, the matcher, and the check of addresses. */
export function finishSite(): AstroIntegration {
  let place: SitePlace = { site: undefined, base: '/' };
  return {
    name: 'finish-site',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // Asked for when Astro has bundled: it renders on one processor.
        const whenBundled = { name: 'site-files', writeBundle: () => void filesOfBuild() };
        if (command === 'build') updateConfig({ vite: { plugins: [whenBundled] } });
      },
      'astro:config:done': ({ config }) => {
        place = { site: config.site, base: config.base };
      },
      'astro:build:done': ({ dir }) => withoutStack(() => finish(fileURLToPath(dir), place)),
    },
  };
}
