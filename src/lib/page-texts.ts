import type { SiteContent } from './schemas/site-content.ts';
import { pagePath } from './urls.ts';

/** What lists of results say of pages; every script that shows results uses the same. */
export interface PageTexts {
  /** Titles by address below the site's base. */
  titles: Record<string, string>;
  /** What mends a cause, by its slug. */
  fixes: Record<string, string>;
}

/** Takes titles and fixes from the content. */
export function pageTexts({ errors, causes, symptoms, guides }: SiteContent): PageTexts {
  const texts: PageTexts = { titles: {}, fixes: {} };
  for (const [slug, { title }] of errors) texts.titles[pagePath('error', slug)] = title;
  for (const [slug, { title, fix }] of causes) {
    texts.titles[pagePath('cause', slug)] = title;
    texts.fixes[slug] = fix;
  }
  for (const [slug, { title }] of symptoms) texts.titles[pagePath('symptom', slug)] = title;
  for (const [slug, { title }] of guides) texts.titles[pagePath('guide', slug)] = title;
  return texts;
}
