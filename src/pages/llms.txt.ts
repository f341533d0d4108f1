import type { APIRoute } from 'astro';
import { loadSiteContent } from '../components/load-site-content.ts';
import { llmsText } from '../lib/faces/page-markdown.ts';

/** `/llms.txt`: every page as Markdown, one line each. */
export const GET: APIRoute = async ({ site }) =>
  new Response(
    llmsText(await loadSiteContent(), { site: site?.href, base: import.meta.env.BASE_URL }),
  );
