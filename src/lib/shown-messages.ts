import type { Message } from './schemas/message.ts';
import { matchTemplate, parseTemplate, type Template } from './template.ts';

const parsed = new Map<string, { template: Template; longest: string }>();

/** A template cut once, with the longest part of it that every text of it holds. */
function parsedTemplate(text: string): { template: Template; longest: string } {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const template = parseTemplate(text);
  const longest = template.literals.reduce((a, b) => (b.length > a.length ? b : a));
  const made = { template, longest };
  parsed.set(text, made);
  return made;
}

/** The parts of one printed line that can be a message's text: after its type, or the line as it is. */
function candidates(line: string, type: string | null): string[] {
  const text = line.replace(/^[\s|+]*/, '');
  if (type === null) return [text];
  const isBare = /^[\w.]+$/.test(text) && `.${text}`.endsWith(`.${type}`);
  const found = isBare ? [type] : [];
  const head = `${type}: `;
  for (let at = text.indexOf(head); at !== -1; at = text.indexOf(head, at + 1)) {
    const before = text[at - 1];
    if (before === undefined || before === ' ' || before === '.')
      found.push(text.slice(at + head.length));
  }
  return found;
}

/**
 * Tells whether a program's output shows a message.
 * @param output what was printed on stdout or stderr
 * @returns true when one line is the template as a whole, behind its exception type or warning category
 */
export function showsMessage(
  output: string,
  message: Pick<Message, 'template' | 'type' | 'kind'>,
): boolean {
  const { template, longest } = parsedTemplate(message.template);
  // Almost no output shows a given message, and the site asks every output for every message.
  if (!output.includes(longest)) return false;
  const type = message.kind === 'log' ? null : message.type;
  return output
    .split('\n')
    .some((line) => candidates(line, type).some((text) => matchTemplate(template, text) !== null));
}
