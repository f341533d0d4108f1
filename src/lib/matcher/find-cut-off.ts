import type { Hit } from './find-messages.ts';
import type { Report } from './report.ts';
import { lowerAscii, squash } from './squash.ts';
import type { Pattern, TemplateIndex } from './template-index.ts';

/** Fewest characters of a cut message: with its type in front, and without. */
const MIN_TYPED = 10;
const MIN_CUT = 20;

/**
 * Finds errors whose text was cut: a last line that stops in the middle of a message, or a traceback whose last
 * line is gone, by the CPython function that raises it.
 */
export function findCutOff(index: TemplateIndex, report: Report): Hit[] {
  if (report.hits.some(({ target }) => target.kind === 'message' && !target.message.collateral)) {
    return [];
  }
  const cut = findCutMessage(index, report);
  return onePerError(cut.length > 0 ? cut : findRaiseSite(index, report));
}

/** Of several messages of one error the exception is meant, not the warning. */
function onePerError(hits: readonly Hit[]): Hit[] {
  const kept = new Map<string, Hit>();
  const isException = ({ target }: Hit): boolean =>
    target.kind === 'message' && target.message.kind === 'exception';
  for (const hit of hits) {
    if (hit.target.kind !== 'message') continue;
    const known = kept.get(hit.target.message.error);
    if (known === undefined || (!isException(known) && isException(hit))) {
      kept.set(hit.target.message.error, hit);
    }
  }
  return [...kept.values()];
}

function findCutMessage(index: TemplateIndex, report: Report): Hit[] {
  let at = report.lines.length - 1;
  while (at > 0 && report.lines[at]!.text === '') at--;
  const ends = report.lines.flatMap(({ text }, i) => (/(?:\.\.\.|…)$/.test(text) ? [i] : []));
  const hits: Hit[] = [];
  for (const i of new Set([at, ...ends.slice(-20)])) {
    const line = report.lines[i];
    if (line === undefined) continue;
    const text = line.text.slice(-2000).replace(/(?:\.\.\.|…)+$/, '');
    const low = lowerAscii(squash(text));
    const found = index.patterns.filter((pattern) => isCut(pattern, low));
    hits.push(...found.map((pattern) => cutHit(pattern, i, 0.6)));
  }
  return hits;
}

/** Whether the line ends with the beginning of the pattern's core, at least half of it. */
function isCut(pattern: Pattern, low: string): boolean {
  const { target } = pattern;
  if (target.kind !== 'message') return false;
  const core = pattern.low[pattern.core]!;
  const { type } = target.message;
  const typed = type !== null && low.includes(`${type.toLowerCase()}:`);
  const least = typed
    ? Math.max(MIN_TYPED, Math.ceil(core.length * 0.4))
    : Math.max(MIN_CUT, Math.ceil(core.length * 0.6));
  for (let size = core.length - 1; size >= least; size--) {
    if (low.endsWith(core.slice(0, size))) return true;
  }
  return false;
}

/** The last frame of a traceback without an end lies in the function that makes the message. */
function findRaiseSite(index: TemplateIndex, report: Report): Hit[] {
  const frame = report.traceback.open.at(-1);
  if (frame === undefined) return [];
  return index.patterns.flatMap((pattern) => {
    const { target } = pattern;
    if (target.kind !== 'message' || target.message.source === undefined) return [];
    const [file = '', functions = ''] = target.message.source.split(':');
    const path = file.replace(/^Lib\//, '/');
    if (!frame.path.toLowerCase().endsWith(path)) return [];
    const names = functions.split(/, */).map((name) => name.slice(name.lastIndexOf('.') + 1));
    return names.includes(frame.function) ? [cutHit(pattern, frame.index, 0.4)] : [];
  });
}

function cutHit(pattern: Pattern, line: number, share: number): Hit {
  return {
    target: pattern.target,
    first: line,
    last: line,
    names: {},
    share,
    exact: false,
    type: null,
    before: '',
    size: pattern.size,
    from: 0,
    to: 0,
  };
}
