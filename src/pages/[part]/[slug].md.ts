import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSiteContent } from '../../components/load-site-content.ts';
import { pageMarkdown } from '../../lib/faces/page-markdown.ts';
import { allPages, type PageName } from '../../lib/reading/page-statements.ts';
import { indexPath } from '../../lib/urls.ts';

/** Every page with an answer, beside its HTML: `/causes/nested-run.md`. */
export const getStaticPaths: GetStaticPaths = async () =>
  allPages(await loadSiteContent()).map((name) => ({
    params: { part: indexPath(name.kind).slice(1, -1), slug: name.slug },
    props: { name },
  }));

export const GET: APIRoute<{ name: PageName }> = async ({ props, site }) => {
  const { kind, slug } = props.name;
  const place = { site: site?.href, base: import.meta.env.BASE_URL };
  return new Response(pageMarkdown(await loadSiteContent(), kind, slug, place));
};
