import type { APIRoute } from 'astro';
import { loadSiteContent } from '../components/load-site-content.ts';
import { errorsFile } from '../lib/faces/errors-file.ts';

/** `/errors.json`: what the site knows, for programs. */
export const GET: APIRoute = async ({ site }) =>
  Response.json(
    errorsFile(await loadSiteContent(), { site: site?.href, base: import.meta.env.BASE_URL }),
  );
