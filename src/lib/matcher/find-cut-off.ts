import type { Hit } from './find-messages.ts';
import { raisedAt, type Report } from './report.ts';
import { lowerAscii, squash } from './squash.ts';
import type { Pattern, TemplateIndex } from './template-index.ts';

/** Fewest characters of a cut message: with its type in front, and without. */
const MIN_TYPED = 10;
const MIN_CUT = 20;
/** Fewest characters in front of a repr that is cut. */
const MIN_START = 4;

/**
 * CPython functions that first call a check which raises: where a traceback ends inside one of them, or at a call
 * of one, the check's message is meant.
 */
const CHECKS: Record<string, string> = {
  run_forever: '_check_running',
  run_until_complete: '_check_running',
  _run_forever_setup: '_check_running',
  call_soon: '_check_closed',
  call_soon_threadsafe: '_check_closed',
  call_at: '_check_closed',
  call_later: '_check_closed',
  _call_soon: '_check_closed',
  create_task: 'get_running_loop',
  sleep: 'get_running_loop',
};
/** A call of asyncio or of a loop, or of a private check. */
const CALL =
  /(?:\b(?:asyncio|events|\w{0,20}loop|\w{0,20}runner)\.(\w{1,60})|\b(_check\w{1,60}))\(/gi;
/** Functions that raise little but their own message, so that their call is enough. */
const PLAIN = /^(?:_check|get_|wait_for$)/;
/** Share of a message that is told by a call with its exception's type, and without. */
const TYPED_CALL = 0.1;
const BARE_CALL = 0;

/**
 * Finds errors whose text was cut: a last line that stops in the middle of a message, or a traceback whose last
 * line is gone, by the CPython function that raises it.
 */
export function findCutOff(index: TemplateIndex, report: Report): Hit[] {
  const cut = findCutMessage(index, report);
  const told = report.hits.some((hit) => tellsRoot(hit, report));
  return onePerError(cut.length > 0 || told ? cut : findRaiseSite(index, report));
}

/** Whether a hit is a root error; the bare name of an exception counts only where it is raised. */
function tellsRoot(hit: Hit, report: Report): boolean {
  if (hit.target.kind !== 'message') return false;
  const { template, type, collateral } = hit.target.message;
  return collateral !== true && (template !== type || raisedAt(report, hit) !== null);
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
  const taken = new Set(report.hits.flatMap((h) => (h.target.kind === 'clue' ? [] : [h.last])));
  for (const i of new Set([at, ...ends.slice(-20)])) {
    if (taken.has(i)) continue;
    const line = report.lines[i];
    if (line === undefined) continue;
    const text = line.text.slice(-2000).replace(/(?:\.\.\.|…)+$/, '');
    const low = lowerAscii(squash(text));
    const raised = report.traceback.raisedAt.get(i)?.type ?? null;
    const sizes = index.patterns.map((pattern) => cutSize(pattern, low, raised));
    const longest = Math.max(1, ...sizes);
    const found = index.patterns.filter((_, at) => sizes[at] === longest);
    hits.push(...found.map((pattern) => cutHit(pattern, i, 0.6)));
  }
  return hits.length > 0 || taken.has(at) ? hits : findBegun(index, report, at);
}

/** Messages that the exception on the last line begins as: `RuntimeError: Task <Task pending coro=...`. */
function findBegun(index: TemplateIndex, { traceback }: Report, at: number): Hit[] {
  const last = traceback.raisedAt.get(at);
  if (last === undefined) return [];
  const text = lowerAscii(squash(last.message.slice(0, 2000)));
  const names = withChecks(last.frames.slice(-1).map((frame) => frame.function));
  return index.patterns.flatMap((pattern) => {
    const { target } = pattern;
    if (target.kind !== 'message' || target.message.type === null) return [];
    if (!last.type.endsWith(target.message.type)) return [];
    const start = pattern.low[0]!;
    const isRepr = start.length >= MIN_START && text.startsWith(`${start}<`);
    const site = target.message.source?.slice(target.message.source.search(/[.:]\w+$/) + 1) ?? '';
    const isHere = names.has(site) && text !== '' && start.startsWith(text);
    return isRepr || isHere ? [cutHit(pattern, at, 0.4)] : [];
  });
}

/** How much of the beginning of the pattern's core the line ends with; 0 when it is too little, or of another type. */
function cutSize(pattern: Pattern, low: string, raised: string | null): number {
  const { target } = pattern;
  if (target.kind !== 'message') return 0;
  const core = pattern.low[pattern.core]!;
  const { type } = target.message;
  if (raised !== null && type !== null && !raised.endsWith(type)) return 0;
  const name = type?.toLowerCase() ?? ' ';
  const typed = low.includes(`${name}:`) || low.includes(`${name}(`);
  const least = typed
    ? Math.max(MIN_TYPED, Math.ceil(core.length * 0.4))
    : Math.max(MIN_CUT, Math.ceil(core.length * 0.6));
  for (let size = core.length - 1; size >= least; size--) {
    if (!low.endsWith(core.slice(0, size))) continue;
    return typed && pattern.core === 0 && !/[:(]$/.test(low.slice(0, -size)) ? 0 : size;
  }
  return 0;
}

/**
 * The last frame of a traceback without an end lies in the function that makes the message, or its source line
 * calls that function. A call says something only together with the exception's type, but for plain functions.
 */
function findRaiseSite(index: TemplateIndex, report: Report): Hit[] {
  const { open, openType } = report.traceback;
  const frame = open.findLast(({ inRepr }) => inRepr !== true);
  if (frame === undefined) return [];
  const calls = [...frame.source.slice(0, 500).matchAll(CALL)].map((call) => call[1] ?? call[2]!);
  const called = withChecks(calls.filter((name) => openType !== null || PLAIN.test(name)));
  // A dump of a running loop's stack also ends inside `run_forever`.
  const inside = openType === null ? new Set([frame.function]) : withChecks([frame.function]);
  const sites = index.patterns.flatMap((pattern) => {
    const { target } = pattern;
    if (target.kind !== 'message' || target.message.source === undefined) return [];
    const { source, type } = target.message;
    if (openType !== null && type !== null && !openType.endsWith(type)) return [];
    const [file = '', functions = ''] = source.split(':');
    const names = functions.split(/, */).map((name) => name.slice(name.lastIndexOf('.') + 1));
    const here = `/${frame.path.toLowerCase()}`.endsWith(`/${file}`);
    return {
      pattern,
      inside: here && names.some((name) => inside.has(name)),
      called: (openType === null || type !== null) && names.some((name) => called.has(name)),
    };
  });
  const checks = calls.some((name) => name.startsWith('_check')) && sites.some((s) => s.called);
  return sites.flatMap(({ pattern, inside: isInside, called: isCalled }) => {
    if (isInside && !checks) return [cutHit(pattern, frame.index, 0.4)];
    if (!isCalled) return [];
    const share = openType === null ? BARE_CALL : TYPED_CALL;
    return [cutHit(pattern, frame.index, checks ? 0.4 : share)];
  });
}

function withChecks(names: readonly string[]): Set<string> {
  return new Set(names.flatMap((name) => [name, CHECKS[name] ?? name]));
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
