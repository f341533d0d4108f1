import { normalise } from './normalise/normalise.ts';

/** Most lines and characters of a text that a report takes along. */
const LINES = 12;
const LINE_LENGTH = 240;

/** What a message may hold of its reader's machine or data, and what is put in its place. */
const PRIVATE: readonly [RegExp, string][] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s'"<>)\]]+/gi, '<address>'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '<mail>'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '<host>'],
  [/(?:[A-Za-z]:\\|\\\\|~?\/)(?:[^\s'":,()<>|]+[\\/])+/g, ''],
  [/(['"])(?:(?!\1).){25,}\1/g, "'<text>'"],
  [/\b[0-9a-f]{16,}\b|\b(?=\w*\d)(?=\w*[A-Za-z])\w{24,}\b/gi, '<id>'],
];

/** A line that states an error, a warning or what asyncio logs; the program's own lines and output are left out. */
const STATES =
  /(?:^|[\s:])(?:[A-Za-z_][\w.]*(?:Error|Exception|Warning|Exit|Interrupt|Group|Cancelled|Full|Empty)\b|Task (?:exception|was)|Unclosed|Exception (?:in|ignored)|Executing <|Future exception|coroutine ')/;

/**
 * What of a pasted text may be told to others: its last lines that state an error, without paths, addresses,
 * long values and ids.
 */
export function reportText(text: string): string {
  return text
    .split(/\r?\n/)
    .filter((line) => !/^\s*File "/.test(line) && STATES.test(line))
    .slice(-LINES)
    .map((line) =>
      PRIVATE.reduce(
        (told, [pattern, becomes]) => told.replace(pattern, becomes),
        normalise(line.trim().slice(0, LINE_LENGTH)),
      ),
    )
    .join('\n');
}

/**
 * Address of a new report, filled in.
 * @param place address of the form, which takes `title` and `body`
 * @param page the page that came first, if any
 */
export function reportAddress(place: string, text: string, page: string | undefined): string {
  const address = new URL(place);
  address.searchParams.set(
    'title',
    page === undefined ? 'A message leads to no page' : `A message leads to ${page}`,
  );
  address.searchParams.set('body', `What I pasted:\n\n${reportText(text)}\n\nWhat I expected:\n`);
  return address.href;
}
