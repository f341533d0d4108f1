/** A template cut at its placeholders: `literals` has one entry more than `names`. */
export interface Template {
  literals: string[];
  names: string[];
}

/**
 * Cuts a template such as `coroutine '{name}' was never awaited` at its placeholders.
 * `{{` and `}}` stand for literal braces.
 */
export function parseTemplate(text: string): Template {
  const literals: string[] = [''];
  const names: string[] = [];
  for (const part of text.split(/(\{\{|\}\}|\{\w+\})/)) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined) {
      names.push(name);
      literals.push('');
    } else {
      literals.push((literals.pop() ?? '') + (part === '{{' ? '{' : part === '}}' ? '}' : part));
    }
  }
  return { literals, names };
}

/**
 * Reads the placeholders' values when `text` is the template as a whole, else null. A placeholder holds at
 * least one character; the first literal is taken as early, the last as late as possible, so that the work
 * is linear in the text.
 */
export function matchTemplate(template: Template, text: string): Record<string, string> | null {
  const { literals, names } = template;
  const first = literals[0] ?? '';
  if (names.length === 0) return text === first ? {} : null;
  const last = literals[literals.length - 1] ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return null;
  const end = text.length - last.length;
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  let from = first.length;
  for (let i = 0; i < names.length; i++) {
    const isLast = i === names.length - 1;
    const to = isLast ? end : text.indexOf(literals[i + 1]!, from + 1);
    if (to <= from || to > end) return null;
    values[names[i]!] = text.slice(from, to);
    from = isLast ? end : to + literals[i + 1]!.length;
  }
  return values;
}

/** Fills a template's placeholders; a name without a value stays as `{name}`. */
export function renderTemplate(template: Template, values: Record<string, string>): string {
  return template.literals
    .map((literal, i) => {
      const name = template.names[i];
      return literal + (name === undefined ? '' : (values[name] ?? `{${name}}`));
    })
    .join('');
}
