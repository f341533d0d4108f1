import { CERTAIN, LIKELY, type Match, type MatchResult } from '../lib/matcher/types.ts';
import { explainElsewhere } from '../lib/matcher/explain.ts';
import { FIELD_LIMIT } from '../lib/matcher-input.ts';
import type { PageTexts } from '../lib/page-texts.ts';
import { reportAddress } from '../lib/report-text.ts';
import { pagePath } from '../lib/urls.ts';
import { make, withCode } from './element-maker.ts';
import { pageAddress } from './page-address.ts';

/** What was matched, and its lines that a match names, by their numbers. */
export interface MatchedText {
  text: string;
  lines: ReadonlyMap<number, string>;
}

const SVG = 'http://www.w3.org/2000/svg';
const SHOWN = 5;
/** Matched lines that a match quotes, and characters of each. */
const QUOTED = 3;
const QUOTED_LENGTH = 160;

function confidenceWord(confidence: number): string {
  if (confidence >= CERTAIN) return 'certain';
  return confidence >= LIKELY ? 'likely' : 'possible';
}

/** Three cells, filled by confidence; the word beside them says the same. */
function confidenceMark(confidence: number): HTMLElement {
  const filled = confidence >= CERTAIN ? 3 : confidence >= LIKELY ? 2 : 1;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', '30');
  svg.setAttribute('height', '10');
  svg.setAttribute('aria-hidden', 'true');
  for (let i = 0; i < 3; i++) {
    const cell = document.createElementNS(SVG, 'rect');
    const place = { x: `${i * 10 + 0.5}`, y: '.5', width: '8', height: '9' };
    for (const [name, value] of Object.entries(place)) cell.setAttribute(name, value);
    if (i < filled) cell.setAttribute('class', 'on');
    svg.append(cell);
  }
  return make('span', 'conf', svg, confidenceWord(confidence));
}

function link(path: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const [page = '', part] = path.split('#');
  const anchor = make('a', '', ...children);
  anchor.href = part === undefined ? pageAddress(page) : `${pageAddress(page)}#${part}`;
  return anchor;
}

function row(list: HTMLDListElement, name: string, ...value: (Node | string)[]): void {
  list.append(make('dt', '', name), make('dd', '', ...value));
}

function place(match: Match, isFirst: boolean): string {
  const lines =
    match.lines.length === 0
      ? ''
      : `${match.lines.length === 1 ? 'Line' : 'Lines'} ${match.lines.slice(0, 4).join(', ')}`;
  return [lines, isFirst ? 'start here' : ''].filter(Boolean).join(' · ') || match.kind;
}

/** The matched lines of the text, marked, with their numbers. */
function quote({ lines }: MatchedText, numbers: readonly number[]): HTMLElement {
  const quoted = numbers.slice(0, QUOTED).map((number) => {
    const line = (lines.get(number) ?? '').trim();
    const shown = line.length > QUOTED_LENGTH ? `${line.slice(0, QUOTED_LENGTH)}…` : line;
    const marked = make(
      'div',
      '',
      make('span', 'sr-only', `Line ${number}: `),
      make('mark', '', shown),
    );
    marked.dataset['line'] = `${number}`;
    return marked;
  });
  return make('code', 'quote', ...quoted);
}

function hit(
  { titles, fixes }: PageTexts,
  match: Match,
  isFirst: boolean,
  text: MatchedText,
): HTMLElement {
  const title = titles[match.url] ?? match.slug;
  const head = match.kind === 'error' ? make('code', '', title) : make('b', '', ...withCode(title));
  const list = make('dl', '');
  const cause = match.causes[0] ?? '';
  const fix = fixes[cause];
  if (match.kind !== 'cause' && fix !== undefined) {
    const path = pagePath('cause', cause);
    row(
      list,
      match.causes.length > 1 ? 'Usual cause' : 'Cause',
      link(path, ...withCode(titles[path] ?? cause)),
    );
  }
  row(list, 'Because', ...withCode(match.reason));
  if (match.kind !== 'cause' && match.causes.length > 1) {
    const words = `compare the signs of its ${match.causes.length} causes`;
    const signs = link(`${match.url}#which`, words);
    signs.ariaLabel = `${words}: ${title.replaceAll('`', '')}`;
    row(list, 'Yours?', signs);
  }
  if (fix !== undefined) row(list, 'Fix', ...withCode(fix));
  row(list, 'Match', confidenceMark(match.confidence));
  if (match.lines.length > 0) row(list, 'In your text', quote(text, match.lines));
  const article = make(
    'article',
    isFirst ? 'hit first' : 'hit',
    make('p', 'lab', place(match, isFirst)),
    make('h3', '', link(match.url, head)),
    list,
  );
  return article;
}

function heading(result: MatchResult): HTMLElement {
  const count = Math.min(result.matches.length, SHOWN);
  return make('h2', 'resh', `${count} ${count === 1 ? 'page' : 'pages'} for this text`);
}

/** Where to look for a fault that is not asyncio's. */
function elsewhereNote({ elsewhere }: MatchResult): HTMLElement {
  const words = explainElsewhere(elsewhere ?? { type: null, library: null });
  return make('p', '', ...withCode(words));
}

function nothing(result: MatchResult): HTMLElement[] {
  return [
    result.asyncio
      ? make('p', '', 'No known message or symptom was found in this text.')
      : elsewhereNote(result),
    make(
      'p',
      '',
      result.asyncio
        ? 'Paste the last line of the traceback, or go by what you observe: '
        : 'Or go by what you observe: ',
      link('/diagnose/', 'answer questions'),
      ', or ',
      link('/all/', 'read all messages'),
      '.',
    ),
  ];
}

/** The way to tell that the answer is wrong, with the lines that state the error and nothing else. */
function reportNote(
  place: string,
  { text, lines }: MatchedText,
  page: string | undefined,
): HTMLElement[] {
  if (place === '') return [];
  const told = text.length > FIELD_LIMIT ? [...lines.values()].join('\n') : text;
  const anchor = make('a', '', 'report it');
  anchor.href = reportAddress(place, told, page);
  anchor.rel = 'noreferrer';
  const words =
    ': the form that opens holds the lines that state the error, without paths and values. Nothing is sent before you send it.';
  return [make('p', 'lab', 'Not what you need? You can ', anchor, words)];
}

/**
 * What the matcher found, as elements to put into the page.
 * @param reportPlace address of the form for reports, '' when there is none
 * @returns matches best first, or what to do next when there is none
 */
export function matchView(
  texts: PageTexts,
  result: MatchResult,
  text: MatchedText,
  reportPlace: string,
): HTMLElement[] {
  const report = reportNote(reportPlace, text, result.matches[0]?.url);
  if (result.matches.length === 0) return [...nothing(result), ...report];
  const hits = result.matches.slice(0, SHOWN).map((match, i) => hit(texts, match, i === 0, text));
  const note = result.asyncio ? [] : [elsewhereNote(result)];
  return [heading(result), ...note, ...hits, ...report];
}
