/** What a page tells search engines of itself. */
export interface DescribedPage {
  title: string;
  description: string;
  /** The page's own address, and those above it from the top, with names. */
  address: string;
  above: readonly { name: string; address: string }[];
}

/**
 * Describes a page in JSON-LD: a TechArticle and where it stands.
 * @returns text that can stand in a script element
 */
export function linkedData({ title, description, address, above }: DescribedPage): string {
  const steps = [...above, { name: title, address }].map(({ name, address: item }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item,
  }));
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'TechArticle',
        headline: title,
        description,
        url: address,
        inLanguage: 'en',
        isAccessibleForFree: true,
        license: 'https://creativecommons.org/licenses/by/4.0/',
      },
      { '@type': 'BreadcrumbList', itemListElement: steps },
    ],
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
