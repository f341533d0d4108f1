/**
 * Reads `REPORT_URL`, the form at which readers report a text that leads to a wrong page; '' when there is none.
 * @throws {Error} with one sentence when it cannot be used
 */
export function reportPlace(environment: Readonly<Record<string, string | undefined>>): string {
  const place = environment['REPORT_URL'] || '';
  if (place !== '' && (!/^https?:\/\//.test(place) || !URL.canParse(place)))
    throw new Error(
      `REPORT_URL is '${place}'; give the address of a form that takes title and body, such as https://example.org/new.`,
    );
  return place;
}

/**
 * Reads where the site will be: `SITE_URL` (an origin; without it there are no canonical links) and
 * `BASE_PATH` (its folder on that host, `/` when left out).
 * @throws {Error} with one sentence when a variable cannot be used
 */
export function siteAddress(environment: Readonly<Record<string, string | undefined>>): {
  site: string | undefined;
  base: string;
} {
  const site = environment['SITE_URL'] || undefined;
  if (site !== undefined && !/^https?:\/\/[^/?#\s]+\/?$/.test(site))
    throw new Error(
      `SITE_URL is '${site}'; give an origin such as https://example.org (a folder goes into BASE_PATH).`,
    );
  const base = environment['BASE_PATH'] || '/';
  if (!/^(\/[\w.~-]+)*\/?$/.test(base))
    throw new Error(
      `BASE_PATH is '${base}'; give a path that begins with a slash, such as /asyncio.`,
    );
  return { site, base };
}
