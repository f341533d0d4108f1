import { withBase } from '../lib/urls.ts';

/** The address of a page or file of the site, such as `/errors/`, below the base path that it is built with. */
export function siteAddress(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}
