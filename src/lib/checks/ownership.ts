import type { SiteContent } from '../schemas/site-content.ts';
import { showsMessage } from '../shown-messages.ts';
import { parseTemplate } from '../template.ts';

/** Every message belongs to exactly one error page, and no two messages are the same text. */
export function checkOwnership(content: SiteContent): string[] {
  const problems: string[] = [];
  const owners = new Map<string, string[]>();
  for (const [slug, page] of content.errors) {
    for (const id of page.messages) owners.set(id, [...(owners.get(id) ?? []), slug]);
  }
  for (const [id, message] of content.messages) {
    const file = `content/messages/${id}.json`;
    const own = owners.get(id) ?? [];
    if (own.length === 0)
      problems.push(
        `${file}: no error page lists '${id}' under messages; add it to the page that explains it.`,
      );
    if (own.length > 1)
      problems.push(
        `${file}: '${id}' is listed by ${own.join(' and ')}; leave it with one of them.`,
      );
    for (const name of parseTemplate(message.template).names) {
      if (!(name in message.values))
        problems.push(`${file}: values has no '${name}', which the template names.`);
    }
  }
  for (const [slug, page] of content.errors) {
    const first = content.messages.get(page.messages[0] ?? '');
    if (first !== undefined && !showsMessage(page.title, first)) {
      problems.push(
        `content/errors/${slug}.mdx: title is not the text of its first message, '${first.template}'.`,
      );
    }
  }
  const texts = new Map<string, string>();
  for (const [id, message] of content.messages) {
    const text = `${message.type ?? ''}: ${parseTemplate(message.template).literals.join('{}')}`;
    const twin = texts.get(text);
    if (twin !== undefined)
      problems.push(`content/messages/${id}.json: template is the same text as that of '${twin}'.`);
    texts.set(text, id);
  }
  return problems;
}
