/** Words that say nothing about a fault; they are kept only when a query has no others. */
const STOP = new Set(
  `a about after all also am an and any are as at be been before being but by can could did do does doing
  for from get gets getting give given gives had has have how i if in into is it its just keep keeps me my
  of on or our out over so some still such than that the their them then there these they thing this those
  to too up use used using very was we were what when where which while who why will with would you your
  please help fix error errors problem issue asyncio python traceback most recent call last file line
  py`
    .split(/\s+/)
    .filter(Boolean),
);

/** Values in a message that differ from program to program. */
const VALUES: readonly RegExp[] = [
  /0x[0-9a-f]+/g,
  /<(?:task|future|coroutine|_|handle|timerhandle)[^<>]*(?:<[^<>]*>[^<>]*)*>/g,
  /\b(?:coro|cb|name|id|fd|port)=\S+/g,
  /"[^"]*[\\/][^"]*"/g,
  /(?:[\w.-]*[\\/]){2,}[\w.-]+(?::\d+)?/g,
];

/**
 * Prepares text for the index and for a query alike: lower case, punctuation as blanks, underscores kept, dotted
 * names in parts. What was pasted loses addresses, reprs and paths.
 */
export function searchText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/([a-z])['’]([a-z])/g, '$1$2')
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .replace(/(?<= |^)_+|_+(?= |$)/g, ' ')
    .trim()
    .replace(/ {2,}/g, ' ');
}

/** A joined name as one word, since the index takes `create_task` for two: `createtask`. */
export function oneWord(word: string): string {
  return word.replaceAll('_', '');
}

/** A text with each joined name twice, in its parts and as one word. */
export function withWholeNames(text: string): string {
  return text.replace(/\S+_\S+/g, (name) => `${name} ${oneWord(name)}`);
}

/** Whether a word names something: no number, no address, nothing that every page says. */
export function isTelling(word: string): boolean {
  return word.length > 1 && !STOP.has(word) && !/^\d+$|^0x|\d{4}/.test(word);
}

/** The last line of a traceback, else the first line that holds words. */
function tellingLine(text: string): string {
  const lines = text.split('\n').filter((line) => /\p{L}/u.test(line));
  const isTraceback = lines.some((line) => line.includes('Traceback (most recent call last)'));
  return (isTraceback ? lines.at(-1) : lines.slice(0, 3).join(' ')) ?? '';
}

/**
 * The words of a query in order, each once, at most twelve; those that say something, if there are any.
 * Words with digits inside are left out, as they name one program's things.
 */
export function queryWords(query: string): string[] {
  let line = tellingLine(query.slice(0, 20_000)).slice(0, 400).toLowerCase();
  for (const value of VALUES) line = line.replace(value, ' ');
  const all = searchText(line)
    .split(' ')
    .filter((word) => word !== '' && !/[a-z]\d+[a-z]/.test(word));
  const telling = all.filter(isTelling);
  return [...new Set(telling.length > 0 ? telling : all)].slice(0, 12);
}
