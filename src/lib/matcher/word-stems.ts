import { CONCEPTS, GROUPS } from './word-groups.ts';

const STOP = new Set(
  `a about after all also always am an and another any anything are as at be because been before being both but by
  can could did do does during each either else even ever everything few for from get gets getting goes going got
  had has have having he her here him his how i if im in into is it its itself ive just keep keeps let like made
  make makes many may me might mine more most much must my now of off on once one only or other our out over own
  please same say says see seem she should since so some something somehow still such take takes than that the
  their them then there these they thing this those though through to too two under up upon us use used uses
  using very want was way we well were what when where which while who whole why will with would yet you your`
    .split(/\s+/)
    .filter(Boolean),
);

const CANON = new Map<string, string>();
for (const group of GROUPS.split('\n')) {
  const words = group.split(' ');
  for (const word of words) CANON.set(stem(word), words[0]!);
}

/** Cuts usual endings; crude on purpose, since both sides are cut alike. */
function stem(word: string): string {
  let cut = word;
  if (cut.length > 4) cut = cut.replace(/(?:ies)$/, 'y').replace(/(?:sses)$/, 'ss');
  if (cut.length > 5) cut = cut.replace(/(?:ing|ed|ly)$/, '');
  if (cut.length > 3) cut = cut.replace(/([^s])s$/, '$1');
  if (cut.length > 4) cut = cut.replace(/e$/, '');
  return cut.length > 3 ? cut.replace(/([bdfglmnprt])\1$/, '$1') : cut;
}

const WORD =
  /[a-z_][a-z0-9_]{0,60}(?:\.[a-z_][a-z0-9_]{0,60}){0,8}|3\.\d{1,2}(?!\d)|\d{3,}|\p{Letter}{2,}/gu;

/** A word that carries meaning: its stem, and how the text has it. */
export interface Stem {
  stem: string;
  word: string;
}

/**
 * The words of a sentence that carry meaning, stemmed, synonyms made one, in order. Dotted names count as a
 * whole and by their parts.
 */
export function readStems(text: string): Stem[] {
  const turns = new Map<string, string>();
  let plain = text.toLowerCase().replace(/['\u2019`]/g, '');
  for (const [pattern, meant] of CONCEPTS) {
    plain = plain.replace(pattern, (found) => {
      for (const word of meant.split(' ')) turns.set(word, found.trim());
      return ` ${meant} `;
    });
  }
  const stems: Stem[] = [];
  for (const word of plain.match(WORD) ?? []) {
    if (STOP.has(word)) continue;
    const parts = /^[a-z_].*\./.test(word) ? [word, ...word.split('.')] : [word];
    for (const part of parts) {
      if (STOP.has(part) || part === '') continue;
      stems.push({ stem: canonical(part), word: turns.get(part) ?? word });
    }
  }
  return stems;
}

/** The stems of a sentence, in order. */
export function stemsOf(text: string): string[] {
  return readStems(text).map(({ stem }) => stem);
}

function canonical(word: string): string {
  if (/^[1-9]\d*00$/.test(word)) return 'many';
  const cut = stem(word);
  return CANON.get(cut) ?? cut;
}
