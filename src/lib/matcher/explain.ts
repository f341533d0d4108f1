import type { CauseChoice } from './choose-cause.ts';
import type { ErrorFound } from './find-errors.ts';
import type { Report } from './report.ts';
import type { WordMatch } from './plain-words.ts';
import type { Elsewhere } from './types.ts';

const MAX_QUOTE = 100;

/** Where the error stands in the text, without the full stop. */
function place(found: ErrorFound, report: Report): string {
  const line = report.lines[found.hit.first];
  const quote = line === undefined ? found.error.title : shorten(line.text, found.hit);
  const number = line === undefined ? '' : `Line ${String(line.number)} `;
  if (found.message === null) return `${number}says "${quote}", words of this error`;
  if (found.confidence < 0.72) return `${number}("${quote}") points to this error`;
  return `${number}reads "${quote}"`;
}

function shorten(text: string, { before, type }: { before: string; type: string | null }): string {
  // The type belongs to the quote, what a log put in front of it does not.
  const name = type === null ? -1 : before.lastIndexOf(type);
  const start = before.length > 40 ? (name < 0 ? before.length : name) : 0;
  // Backticks would be read as marks for code.
  const rest = text.slice(start).replaceAll('`', "'");
  return rest.length <= MAX_QUOTE ? rest : `${rest.slice(0, MAX_QUOTE - 1)}…`;
}

/** The reason for an error page; `besideOthers` when the text holds more errors. */
export function explainError(found: ErrorFound, besideOthers: boolean, report: Report): string {
  const tail = found.tier === 3 && besideOthers ? ', which only follows another error' : '';
  return `${place(found, report)}${tail}.`;
}

/** The reason for a cause page: the error, then what in the text speaks for this cause. */
export function explainCause(
  found: ErrorFound,
  choice: CauseChoice,
  count: number,
  report: Report,
): string {
  const because = [...new Set(choice.clues.map((clue) => clue.because.replace(/\.$/, '')))].slice(
    0,
    2,
  );
  if (because.length > 0) return `${place(found, report)}; ${because.join(', and ')}.`;
  if (choice.said !== null) {
    return `${place(found, report)}; the text beside it says ${quote(choice.said)}.`;
  }
  if (choice.against)
    return `${place(found, report)}; its usual cause would show another value there.`;
  const role = count === 1 ? 'this is its usual cause' : 'this is one of its causes';
  return `${place(found, report)}; ${role}.`;
}

/** The reason for a page that was found by words. */
export function explainWords(match: WordMatch): string {
  return `The text says ${quote(match)}, as people do who have this.`;
}

/** The words of a text that speak for a page. */
function quote({ said }: WordMatch): string {
  const words = said.map((word) => `"${word.slice(0, 40)}"`);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}

/** What to do next when the fault lies outside asyncio, in one or two sentences. */
export function explainElsewhere({ type, library }: Elsewhere): string {
  const more = 'If the program uses asyncio, paste the lines above the error too.';
  const name = type === null ? '' : `\`${type}\``;
  if (type !== null && library !== null) {
    return `The error is ${name}, raised in ${library}: look it up there. ${more}`;
  }
  if (type !== null) return `The error is ${name}: look up the last line of the traceback. ${more}`;
  if (library !== null)
    return `The text speaks of ${library}, which this site does not cover. ${more}`;
  return 'Paste the whole output with the last line of the traceback, or say what you observe in a sentence.';
}
