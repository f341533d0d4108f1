import { fullAddress, type SitePlace } from './errors-file.ts';

/** The sitemap of the pages at these addresses below the site's base, by the protocol of sitemaps.org. */
export function sitemap(addresses: readonly string[], place: SitePlace): string {
  const entries = addresses.map((path) => {
    const address = encodeURI(fullAddress(place, path)).replaceAll('&', '&amp;');
    return `<url><loc>${address}</loc></url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}

/** `robots.txt`: everything may be read; where the sitemap is, when the host is known. */
export function robots(place: SitePlace): string {
  const map = place.site === undefined ? '' : `Sitemap: ${fullAddress(place, '/sitemap.xml')}\n`;
  return `User-agent: *\nAllow: /\n${map}`;
}
