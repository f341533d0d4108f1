import type { APIRoute } from 'astro';
import { linkModuleOfSite } from '../components/link-module.ts';

/** `/asyncio_errors.py`: the module that names the page of an error under it. */
export const GET: APIRoute = async ({ site }) =>
  new Response(await linkModuleOfSite(site?.href), {
    headers: { 'Content-Type': 'text/x-python; charset=utf-8' },
  });
