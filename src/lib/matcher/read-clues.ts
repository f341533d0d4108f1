import type { Clue } from '../schemas/edge.ts';
import { codeOf, librariesOf } from './clue-groups.ts';
import type { Hit } from './find-messages.ts';
import { onceForLines } from './once-for-lines.ts';
import { framesOf, type Report } from './report.ts';

/** A clue that holds in a report. */
export interface ClueFound {
  /** `because` with its captures filled in. */
  because: string;
  weight: number;
  /** Index of the line that shows it, or null where it concerns the message itself. */
  index: number | null;
}

const PROGRAM_LINE = /[()=]|^(?:await|return|with|async|yield)\b/;

const MENTION_LINES = 60;
const NAME = /[A-Za-z_][\w-]{1,40}/g;
/** Names of packages that are also words of a sentence. */
const AMBIGUOUS = new Set(
  'requests motor databases serial tortoise locks queues subprocess test tests'.split(' '),
);

interface Capture {
  index: number | null;
  names: Record<string, string>;
}

/** Tests one clue against a report; `hit` is the message whose causes are weighed, if there is one. */
export function readClue(clue: Clue, report: Report, hit: Hit | null): ClueFound | null {
  const capture = testClue(clue, report, hit);
  if (capture === null) return clue.library === undefined ? null : findMention(clue, report);
  const names = { ...hit?.names, ...capture.names };
  const because = clue.because.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(names, name) ? (names[name] ?? whole) : whole,
  );
  return { because, weight: clue.weight, index: capture.index };
}

function testClue(clue: Clue, report: Report, hit: Hit | null): Capture | null {
  if (clue.library !== undefined) return testLibrary(clue.library, report, hit);
  if (clue.frame !== undefined) return testFrame(clue.frame, report, hit);
  if (clue.code !== undefined) return testCode(clue.code, report, hit);
  if (clue.text !== undefined) return testHit(report, (h) => isClueText(h, clue.text!));
  if (clue.message !== undefined) return testHit(report, (h) => isMessage(h, clue.message!));
  if (clue.python !== undefined) return testPython(clue.python, report);
  if (clue.value !== undefined && hit !== null) return testValue(clue.value, hit);
  return null;
}

function testLibrary(library: string, report: Report, hit: Hit | null): Capture | null {
  const wanted = librariesOf(library).map(normalName);
  for (const frame of framesOf(report, hit)) {
    for (const part of frame.path.split('/')) {
      const name = normalName(part.replace(/\.pyx?$/, ''));
      if (wanted.includes(name)) {
        return { index: frame.index, names: { library: name, function: frame.function } };
      }
      if (wanted.includes('ipykernel') && isNotebookPath(part)) {
        return { index: frame.index, names: { library: 'ipykernel', function: frame.function } };
      }
    }
  }
  return null;
}

/** Without frames the name of a package in the text counts too, but never decides. */
function findMention(clue: Clue, report: Report): ClueFound | null {
  if (report.traceback.frames.length > 0) return null;
  const wanted = new Set(librariesOf(clue.library ?? '').map(normalName));
  const found = namesOf(report.lines).find(({ name }) => wanted.has(name));
  if (found === undefined) return null;
  const { word, index } = found;
  return { because: `the text names ${word}`, weight: Math.min(clue.weight, 2), index };
}

/** The different words of the first lines that may name a package, and where each stands first. */
const namesOf = onceForLines((lines) => {
  const names = new Map<string, { name: string; word: string; index: number }>();
  for (const [index, { text }] of lines.slice(0, MENTION_LINES).entries()) {
    for (const [word] of text.slice(0, 2000).matchAll(NAME)) {
      const name = normalName(word);
      if (!AMBIGUOUS.has(name) && !names.has(name)) names.set(name, { name, word, index });
    }
  }
  return [...names.values()];
});

/** Indexes of the lines that look like a program. */
const programLines = onceForLines((lines) =>
  lines.flatMap(({ text }, index) => (PROGRAM_LINE.test(text) ? [index] : [])),
);

/** A notebook cell runs inside ipykernel even where its frames are left out. */
function isNotebookPath(part: string): boolean {
  return /^<ipython-input-|^(?:Cell )?In(?:put In)? ?\[\d+\]$|^ipykernel_\d+$/.test(part);
}

function normalName(name: string): string {
  return name.toLowerCase().replaceAll('-', '_');
}

function testFrame(functions: string, report: Report, hit: Hit | null): Capture | null {
  const wanted = functions.split('|').map((name) => name.trim());
  for (const frame of framesOf(report, hit)) {
    const name = frame.function;
    const last = name.slice(name.lastIndexOf('.') + 1);
    if (wanted.includes(name) || wanted.includes(last)) {
      return { index: frame.index, names: { function: name, frame: name } };
    }
  }
  return null;
}

/** Looks at the source lines of frames; without a hit there, at other lines that look like a program. */
function testCode(code: string, report: Report, hit: Hit | null): Capture | null {
  const wanted = codeOf(code).map((part) => fillNames(part, hit));
  for (const frame of framesOf(report, hit)) {
    const found = wanted.find((part) => holdsCode(frame.source, part));
    if (found !== undefined) {
      return { index: frame.index, names: { code: found, function: frame.function } };
    }
  }
  const taken = new Set(report.hits.filter((h) => h.target.kind !== 'clue').map((h) => h.first));
  for (const index of programLines(report.lines)) {
    if (taken.has(index)) continue;
    const { text } = report.lines[index]!;
    const found = wanted.find((part) => holdsCode(text, part));
    if (found !== undefined) return { index, names: { code: found } };
  }
  return null;
}

/** `{name}` stands for the last part of what the message holds under that name. */
function fillNames(part: string, hit: Hit | null): string {
  return part.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = hit !== null && Object.hasOwn(hit.names, name) ? hit.names[name] : undefined;
    return value === undefined ? whole : value.slice(value.lastIndexOf('.') + 1);
  });
}

/** A part that ends in a word must end there in the line, and one that ends in a full stop must go on. */
function holdsCode(line: string, part: string): boolean {
  for (let at = line.indexOf(part); at >= 0; at = line.indexOf(part, at + 1)) {
    const next = line[at + part.length] ?? '';
    if (part.endsWith('.') ? /\w/.test(next) : !/\w$/.test(part) || !/\w/.test(next)) return true;
  }
  return false;
}

function isClueText(hit: Hit, text: string): boolean {
  return hit.target.kind === 'clue' && hit.target.text === text;
}

function isMessage(hit: Hit, id: string): boolean {
  return hit.target.kind === 'message' && hit.target.message.id === id;
}

function testHit(report: Report, test: (hit: Hit) => boolean): Capture | null {
  const found = report.hits.find(test);
  return found === undefined ? null : { index: found.first, names: found.names };
}

function testPython(range: string, report: Report): Capture | null {
  const [, sign, minor] = /^(>=|<=|==)3\.(\d+)$/.exec(range) ?? [];
  const limit = Number(minor);
  const found = report.pythons.find(({ minor: seen }) => {
    if (sign === '>=') return seen >= limit;
    return sign === '<=' ? seen <= limit : seen === limit;
  });
  return found === undefined
    ? null
    : { index: found.index, names: { python: `3.${String(found.minor)}` } };
}

function testValue(value: string, hit: Hit): Capture | null {
  const [, name = '', sign, wanted = ''] = /^(\w+)(!=|=|~)(.*)$/.exec(value) ?? [];
  const held = Object.hasOwn(hit.names, name) ? hit.names[name] : undefined;
  if (held === undefined) return null;
  const holds =
    sign === '~' ? held.includes(wanted) : sign === '=' ? held === wanted : held !== wanted;
  return holds ? { index: null, names: { [name]: held } } : null;
}

/** Whether the message holds another value than a decisive clue asks for. */
export function isContradicted(clue: Clue, hit: Hit | null): boolean {
  if (clue.value === undefined || clue.weight < 3 || hit === null) return false;
  const name = /^\w+(?=[=~])/.exec(clue.value)?.[0];
  return (
    name !== undefined && Object.hasOwn(hit.names, name) && testValue(clue.value, hit) === null
  );
}
