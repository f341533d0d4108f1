import { pageMarkdown } from '../lib/faces/page-markdown.ts';
import { allPages } from '../lib/reading/page-statements.ts';
import type { SiteContent } from '../lib/schemas/site-content.ts';
import { indexPath } from '../lib/urls.ts';
import { siteAddress } from './site-address.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * Every page with an answer as Markdown, beside its HTML: `/causes/nested-run.md`.
 * @param environment says where the site will be (`SITE_URL`, `BASE_PATH`)
 */
export function markdownFiles(
  content: SiteContent,
  environment: Readonly<Record<string, string | undefined>>,
): SiteFiles {
  const { site, base } = siteAddress(environment);
  const place = { site: site === undefined ? undefined : new URL(site).href, base };
  return new Map(
    allPages(content).map(({ kind, slug }) => [
      `${indexPath(kind).slice(1)}${slug}.md`,
      Buffer.from(pageMarkdown(content, kind, slug, place)),
    ]),
  );
}
