import type { APIRoute } from 'astro';
import { errorsJsonSchema } from '../lib/faces/errors-file.ts';

/** `/errors.schema.json`: the JSON Schema of `/errors.json`. */
export const GET: APIRoute = ({ site }) =>
  Response.json(errorsJsonSchema({ site: site?.href, base: import.meta.env.BASE_URL }));
