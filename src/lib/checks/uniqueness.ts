import type { SiteContent } from '../schemas/site-content.ts';

type Entry = [file: string, text: string];

function repeats(field: string, entries: readonly Entry[]): string[] {
  const problems: string[] = [];
  const seen = new Map<string, string>();
  for (const [file, text] of entries) {
    const key = text.toLowerCase();
    const first = seen.get(key);
    if (first !== undefined)
      problems.push(`${file}: ${field} '${text}' is already that of ${first}.`);
    else seen.set(key, file);
  }
  return problems;
}

function files(content: SiteContent): { causes: string[]; errors: string[]; symptoms: string[] } {
  return {
    causes: [...content.causes.keys()].map((slug) => `content/causes/${slug}/index.mdx`),
    errors: [...content.errors.keys()].map((slug) => `content/errors/${slug}.mdx`),
    symptoms: [...content.symptoms.keys()].map((slug) => `content/symptoms/${slug}.mdx`),
  };
}

/** Titles, slugs, fixes and phrases that must be said once only. */
export function checkUniqueness(content: SiteContent): string[] {
  const { causes, errors, symptoms } = files(content);
  const pages = [
    ...content.causes.values(),
    ...content.errors.values(),
    ...content.symptoms.values(),
  ];
  const names = [...causes, ...errors, ...symptoms];
  const titles = pages.map((page, i): Entry => [names[i]!, page.title]);
  const slugs = [
    ...content.causes.keys(),
    ...content.errors.keys(),
    ...content.symptoms.keys(),
  ].map((slug, i): Entry => [names[i]!, slug]);
  const fixes = [...content.causes.values()].map((cause, i): Entry => [causes[i]!, cause.fix]);
  const phrases = [
    ...[...content.causes.values()].flatMap((c, i) => c.phrases.map((p): Entry => [causes[i]!, p])),
    ...[...content.symptoms.values()].flatMap((s, i) =>
      s.phrases.map((p): Entry => [symptoms[i]!, p]),
    ),
  ];
  return [
    ...repeats('title', titles),
    ...repeats('slug', slugs),
    ...repeats('fix', fixes),
    ...repeats('phrases', phrases),
  ];
}
