import type { SiteContent } from '../schemas/site-content.ts';
import { parseTemplate } from '../template.ts';

/** A text without the names of its placeholders. */
function words(type: string | null, template: string): string {
  return `${type ?? ''}: ${parseTemplate(template).literals.join('{}')}`;
}

/** What has a page is no longer in the catalogue, and nothing is there twice. */
export function checkCatalogue({ catalogue, messages }: SiteContent): string[] {
  const published = new Map(
    [...messages].map(([id, { type, template }]) => [words(type, template), id]),
  );
  const seen = new Set<string>();
  return catalogue.flatMap(({ id, type, template, proof }) => {
    const at = `content/catalogue.json: '${id}'`;
    const problems: string[] = [];
    if (seen.has(id)) problems.push(`${at} is there twice; delete one.`);
    seen.add(id);
    const twin = messages.has(id) ? id : published.get(words(type, template));
    if (twin !== undefined)
      problems.push(`${at} is the published message '${twin}'; delete it from the catalogue.`);
    const literals = parseTemplate(template).literals;
    if (proof === undefined && !literals.some((literal) => literal.trim().length > 2))
      problems.push(`${at} has no words of its own to look for; give proof.`);
    return problems;
  });
}
