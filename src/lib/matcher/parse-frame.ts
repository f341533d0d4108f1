import type { Line } from './clean-text.ts';

/** One frame of a traceback, or another place that names a file: a warning, a task's repr. */
export interface Frame {
  /** As printed, with forward slashes. */
  path: string;
  line: number | null;
  function: string;
  /** The source line shown under it, or an empty string. */
  source: string;
  /** Index of its line. */
  index: number;
  /** Read out of the repr of a task: not on the way to an exception. */
  inRepr?: true;
}

const PYTHON = /File ["']([^"']{1,400})["'], line (\d{1,7}|\S{1,9}?)(?:,? in (.{1,160}))?/;
/** Spyder and IPython: `File x.py:12 in f`, `File ~/x.py:12, in f(a)`, `x.py in f(a)`. */
const SPYDER = /^(?:File )?([^\s"'].{0,300}?\.pyx?):(\d{1,7}),? in (.{1,160})$/;
const OLD_IPYTHON = /^(\S{1,300}?\.py|<ipython-input-[\w-]{1,60}>) in (.{1,160})$/;
const COLAB = /^\[([^\]]{1,300})\]\([^)]{1,300}\) in (.{1,160})$/;
const CELL = /^((?:Cell )?In(?:put In)? ?\[\d+\])(?:, line (\d+))?(?:, in (.{1,160}))?/;
const PYTEST = /^([^\s:"']{1,300}\.py):(\d{1,7}): ?(?:in (\S{1,160}))?/;
/** `path.py:12: RuntimeWarning: text`, with the source line below. */
const WARNING = /([^\s"'][^"']{0,300}?\.pyx?|<[\w -]{1,40}>):(\d{1,7}): \w{1,40}Warning: /;
/** Places named inside the repr of a task: `coro=<f() running at /x/y.py:12>`. */
const REPR =
  /<([\w.<>]{1,120})\(\) (?:running at|done, defined at|defined at) (.{1,300}?\.py):(\d{1,7})>/;
const NO_SOURCE =
  /^(?:File |Traceback|During handling|The above exception|\[Previous line|[~^ ]+$|$)/;
const CARETS = /^[~^ -]*$/;

/** Reads the frame that a line names, or null. */
export function parseFrame(lines: readonly Line[], index: number): Frame | null {
  const text = lines[index]?.text ?? '';
  if (!text.includes('.py') && !text.includes('File ') && !text.includes('In')) return null;
  const at = text.search(PYTHON);
  const found = at >= 0 ? PYTHON.exec(text) : null;
  if (found !== null) {
    return frame(
      found[1]!,
      found[2]!,
      found[3] ?? '',
      sourceBelow(lines, index, text.slice(0, at)),
      index,
    );
  }
  return parseOther(lines, index, text);
}

function parseOther(lines: readonly Line[], index: number, text: string): Frame | null {
  const warning = WARNING.exec(text);
  if (warning) return frame(warning[1]!, warning[2]!, '', sourceBelow(lines, index, ''), index);
  const place = SPYDER.exec(text) ?? PYTEST.exec(text);
  if (place) {
    const above = place[3] === undefined ? sourceAbove(lines, index) : '';
    const source = above === '' ? sourceBelow(lines, index, '') : above;
    return frame(place[1]!, place[2]!, place[3] ?? '', source, index);
  }
  const old = OLD_IPYTHON.exec(text) ?? COLAB.exec(text);
  if (old) return frame(old[1]!, '', old[2]!, sourceBelow(lines, index, ''), index);
  const cell = CELL.exec(text);
  if (cell)
    return frame(cell[1]!, cell[2] ?? '', cell[3] ?? '', sourceBelow(lines, index, ''), index);
  const repr = REPR.exec(text);
  if (repr) return { ...frame(repr[2]!, repr[3]!, repr[1]!, '', index), inRepr: true };
  return null;
}

function frame(path: string, line: string, name: string, source: string, index: number): Frame {
  const number = Number(line);
  return {
    path: path.replaceAll('\\', '/'),
    line: line !== '' && Number.isSafeInteger(number) ? number : null,
    function: name.replace(/\(.*$/, '').trim(),
    source,
    index,
  };
}

/** The source line under a frame; an unknown log prefix (told by its shape) is taken off as on the frame. */
function sourceBelow(lines: readonly Line[], index: number, prefix: string): string {
  const shape = maskDigits(prefix);
  let first = '';
  for (let i = index + 1; i < Math.min(lines.length, index + 16); i++) {
    const line = lines[i]!;
    let text = line.text;
    if (shape !== '' && maskDigits(text.slice(0, prefix.length)) === shape) {
      text = text.slice(prefix.length).trimStart();
    }
    if (line.marked) return text;
    if (/^(?:File |Traceback)/.test(text)) break;
    if (first === '' && !NO_SOURCE.test(text) && !CARETS.test(text)) first = text;
    if (first !== '' && !/^\d+ /.test(first)) break;
  }
  return first.replace(/^\d+ +/, '');
}

/** pytest marks the line that failed, then its errors, and only then says where it stands. */
function sourceAbove(lines: readonly Line[], index: number): string {
  let source = '';
  for (let i = index - 1; i >= Math.max(0, index - 12); i--) {
    const { text, marked } = lines[i]!;
    if (!marked && text !== '') break;
    if (marked && !/^\w{1,60}(?:Error|Exception|Warning)\b/.test(text)) source = text;
  }
  return source;
}

function maskDigits(text: string): string {
  return text.replace(/\d/g, '0');
}
