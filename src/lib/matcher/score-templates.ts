import type { Message } from '../schemas/message.ts';
import { parseTemplate, renderTemplate } from '../template.ts';
import { matchReport } from './match-report.ts';
import { ownLine, type RecordedOutput } from './score-noise.ts';
import type { MatcherData } from './types.ts';

/** A message's text that did not name the error page that owns it first. */
export interface TemplateMiss {
  text: string;
  named: string | undefined;
  wanted: string;
}

/**
 * Asks for every message with the error page that owns it: rendered with its plausible values, with its type as
 * Python prints it and without, as programs print `str(e)`; and as the line of each recorded output.
 */
export function scoreTemplates(
  data: MatcherData,
  owned: readonly (readonly [Message, string])[],
  outputs: readonly RecordedOutput[],
): { tried: number; misses: TemplateMiss[] } {
  const asked = new Map<string, string>();
  for (const [{ template, type, values }, error] of owned) {
    const text = renderTemplate(parseTemplate(template), values);
    for (const form of formsOf(text, type)) asked.set(form, error);
  }
  for (const { text, message } of outputs) asked.set(ownLine(text, message), message.error);
  const misses: TemplateMiss[] = [];
  for (const [text, wanted] of asked) {
    const named = matchReport(data, text).matches.find(({ kind }) => kind === 'error')?.slug;
    if (named !== wanted) misses.push({ text, named, wanted });
  }
  return { tried: asked.size, misses };
}

/** A text that is its type has one form; a line of a log has no type in front of it. */
function formsOf(text: string, type: string | null): string[] {
  return type === null || type === text ? [text] : [`${type}: ${text}`, text];
}
