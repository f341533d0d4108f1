import type { Message } from '../schemas/message.ts';
import { parseTemplate, renderTemplate } from '../template.ts';
import { matchReport } from './match-report.ts';
import type { MatcherData } from './types.ts';

/** A message's text that did not name the error page that owns it first. */
export interface TemplateMiss {
  id: string;
  text: string;
  named: string | undefined;
  wanted: string;
}

/**
 * Asks for every message of every error page, rendered with its plausible values: with its type as Python prints
 * it, and without, as programs print `str(e)`.
 */
export function scoreTemplates(
  data: MatcherData,
  messages: ReadonlyMap<string, Message>,
): { tried: number; misses: TemplateMiss[] } {
  const misses: TemplateMiss[] = [];
  let tried = 0;
  for (const { id, template, type, error } of data.messages) {
    const text = renderTemplate(parseTemplate(template), messages.get(id)?.values ?? {});
    for (const form of formsOf(text, type)) {
      tried++;
      const named = matchReport(data, form).matches.find(({ kind }) => kind === 'error')?.slug;
      if (named !== error) misses.push({ id, text: form, named, wanted: error });
    }
  }
  return { tried, misses };
}

/** A text that is its type has one form; a line of a log has no type in front of it. */
function formsOf(text: string, type: string | null): string[] {
  return type === null || type === text ? [text] : [`${type}: ${text}`, text];
}
