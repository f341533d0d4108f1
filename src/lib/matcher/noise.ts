/** One way in which a report gets spoilt on its way from a terminal to a paste box. */
export interface Noise {
  name: string;
  /** `own` is the line that holds the report's own message; a transform must leave it in. */
  apply: (text: string, own: string) => string;
}

function eachLine(change: (line: string, index: number) => string) {
  return (text: string): string => text.split('\n').map(change).join('\n');
}

function logPrefix(line: string, index: number): string {
  const second = String(index % 60).padStart(2, '0');
  return `2026-03-04 09:15:${second},118 ERROR [worker-3] app.jobs: ${line}`;
}

function colour(line: string): string {
  return line
    .replace(/^(\s*)(File "[^"]*")/, '$1\u001b[35m$2\u001b[0m')
    .replace(/^([\w.]+(?:Error|Warning|Exception)): /, '\u001b[1;31m$1\u001b[0m: ')
    .replace(/$/, '\u001b[0m');
}

function box(text: string): string {
  const lines = text.split('\n');
  const width = Math.max(60, ...lines.map((line) => line.length));
  const title = '─ Traceback (most recent call last) ';
  return [
    `╭${title}${'─'.repeat(Math.max(0, width + 2 - title.length))}╮`,
    ...lines.map((line) => `│ ${line.padEnd(width)} │`),
    `╰${'─'.repeat(width + 2)}╯`,
  ].join('\n');
}

function jupyterArrows(line: string, index: number): string {
  if (!/^ {4}\S/.test(line)) return line;
  return `----> ${String(index + 1)} ${line.trim()}`;
}

/** Drops the first half of what stands in front of the own message. */
function cutHead(text: string, own: string): string {
  const lines = text.split('\n');
  const at = Math.max(0, lines.indexOf(own));
  return lines.slice(Math.ceil(at / 2)).join('\n');
}

/** Drops all behind the own message, and the end of the last line that is not that message. */
function cutTail(text: string, own: string): string {
  const lines = text.split('\n');
  const at = lines.indexOf(own);
  if (at < 0) return text;
  const next = lines[at + 1];
  const rest = next === undefined ? [] : [next.slice(0, Math.floor(next.length / 2))];
  return [...lines.slice(0, at + 1), ...rest].join('\n');
}

const OTHER_ERROR = `Traceback (most recent call last):
  File "/srv/app/settings.py", line 12, in load
    return json.loads(text)["user"]
           ~~~~~~~~~~~~~~~~^^^^^^^^
KeyError: 'user'
`;

/** The ten transforms of the noise test. */
export const NOISES: readonly Noise[] = [
  { name: 'log prefix', apply: eachLine(logPrefix) },
  { name: 'ANSI colours', apply: eachLine(colour) },
  { name: 'rich box', apply: box },
  { name: 'pytest margin', apply: eachLine((line) => `E   ${line}`) },
  { name: 'Jupyter arrows', apply: eachLine(jupyterArrows) },
  { name: 'quoting', apply: eachLine((line) => `> ${line}`) },
  { name: 'CRLF', apply: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'cut head', apply: cutHead },
  { name: 'cut tail', apply: cutTail },
  { name: 'a second error in front', apply: (text) => OTHER_ERROR + text },
];
