import type { Lane, Trace } from '../schemas/trace.ts';
import { baseName } from './choose-lanes.ts';
import { duration } from './durations.ts';
import { holds, isOnLoop, lateTimers } from './run-facts.ts';

/** What happened at one moment, in words; backticks mark code. */
export interface Happening {
  time: string;
  text: string;
}

interface Moment {
  at: number;
  text: string;
}

/** Things told of one sort at most: the rest is counted. */
const MOST_TOLD = 3;
/** A wait is told when it takes this share of the run. */
const LONG_WAIT = 0.1;
/** What happens within such a share of a run is told as one moment; of a crowd, in larger shares. */
const MOMENT = 1 / 50;
const MOMENT_OF_CROWD = 1 / 10;
const CROWD = 8;

type Clock = (at: number) => number;

/** How long a moment is that is told as one. */
function momentOf({ lanes, length }: Trace): number {
  return Math.max(length * (lanes.length > CROWD ? MOMENT_OF_CROWD : MOMENT), 0.01);
}

/** Groups what is in order of time; a group begins with its first moment. */
function together(moments: readonly Moment[], length: number): Moment[][] {
  const groups: Moment[][] = [];
  for (const moment of moments) {
    const last = groups.at(-1);
    if (last !== undefined && moment.at - last[0]!.at <= length) last.push(moment);
    else groups.push([moment]);
  }
  return groups;
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

function list(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

/** Names of lanes; many are told by their first ones and a number. */
function named(lanes: readonly Lane[]): string {
  if (lanes.length <= MOST_TOLD + 1) return list(lanes.map(({ name }) => code(name)));
  const names = new Set(lanes.map(baseName));
  if (names.size === 1) return `${lanes.length} tasks ${code([...names][0]!)}`;
  const first = lanes.slice(0, MOST_TOLD).map(({ name }) => code(name));
  return list([...first, `${lanes.length - MOST_TOLD} more`]);
}

/** Groups in the order of their first member. */
function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);

function creations({ lanes }: Trace, clock: Clock): Moment[] {
  const made = lanes.filter(({ kind, createdBy }) => kind === 'task' && createdBy !== undefined);
  return grouped(made, ({ created, createdBy }) => `${clock(created)} ${createdBy}`).map(
    (group) => {
      const { created, createdBy } = group[0]!;
      return { at: created, text: `${code(lanes[createdBy!]?.name ?? '')} makes ${named(group)}.` };
    },
  );
}

function endings({ lanes }: Trace, clock: Clock): Moment[] {
  const ended = lanes.filter(({ kind, end }) => kind === 'task' && end !== undefined);
  return grouped(ended, ({ end }) => [clock(end!.at), end!.how, end!.exception ?? ''].join()).map(
    (group) => {
      const { at, how, exception = 'an exception' } = group[0]!.end!;
      const words = {
        done: verb(group.length, 'is done', 'are done'),
        cancelled: `${verb(group.length, 'ends', 'end')}, cancelled`,
        exception: `${verb(group.length, 'ends', 'end')} with ${code(exception)}`,
      }[how];
      return { at, text: `${named(group)} ${words}.` };
    },
  );
}

function held(trace: Trace): Moment[] {
  return holds(trace).map(({ lane, from, to, call }) => {
    const name = code(trace.lanes[lane]!.name);
    const what = call === undefined ? `${name} runs` : `${name} is in ${code(call)}`;
    return { at: from, text: `${what} for ${duration(to - from)}: the loop is blocked.` };
  });
}

function late(trace: Trace): Moment[] {
  const worst = lateTimers(trace).toSorted((a, b) => b.ran - b.due - (a.ran - a.due));
  return worst.slice(0, MOST_TOLD).map(({ lane, due, ran }) => ({
    at: ran,
    text: `${code(trace.lanes[lane]!.name)} runs, ${duration(ran - due)} late: its timer was due at ${duration(due)}.`,
  }));
}

function cancels({ lanes }: Trace, clock: Clock): Moment[] {
  const asked = lanes.flatMap((lane) => lane.cancels.map((at) => ({ at, lane })));
  return grouped(asked, ({ at }) => String(clock(at))).map((group) => ({
    at: group[0]!.at,
    text: `${named(group.map(({ lane }) => lane))} ${verb(group.length, 'is', 'are')} asked to cancel.`,
  }));
}

function threads({ lanes }: Trace): Moment[] {
  const steps = lanes
    .filter((lane) => !isOnLoop(lane))
    .flatMap(({ name, steps }) => steps.map((step) => ({ name, ...step })));
  const told = steps.slice(0, MOST_TOLD).map(({ name, from, to }) => ({
    at: from,
    text: `${code(name)} begins in a thread, for ${duration(to - from)}; the loop is free.`,
  }));
  return told;
}

function waits(trace: Trace, clock: Clock): Moment[] {
  const { lanes, length } = trace;
  const long = lanes.flatMap((lane) =>
    lane.waits
      .filter(({ from, to }) => to !== undefined && to - from >= length * LONG_WAIT)
      .slice(0, MOST_TOLD)
      .map((wait) => ({ lane, ...wait })),
  );
  return grouped(long, (wait) => `${clock(wait.from)} ${wait.for}`).map((group) => ({
    at: group[0]!.from,
    text: `${named(group.map(({ lane }) => lane))} ${verb(group.length, 'waits', 'wait')} for ${code(group[0]!.for)}.`,
  }));
}

function neverCome({ lanes, length }: Trace): Moment[] {
  const open = lanes.flatMap((lane) => {
    const wait = lane.end === undefined ? lane.waits.find(({ to }) => to === undefined) : undefined;
    return wait === undefined ? [] : [{ lane, for: wait.for }];
  });
  return grouped(open, (wait) => wait.for).map((group) => ({
    at: length,
    text: `${named(group.map(({ lane }) => lane))} still ${verb(group.length, 'waits', 'wait')} for ${code(group[0]!.for)}.`,
  }));
}

function lastWords({ ended, length }: Trace): Moment {
  const text = {
    exit: 'The program is over.',
    idle: 'No task is ready and no timer is set: nothing can wake the loop.',
    limit: 'It goes on, and is cut off.',
  }[ended];
  return { at: length, text };
}

/** What happened in a run, in order of time: what its picture shows, in words. */
export function story(trace: Trace): Happening[] {
  const moment = momentOf(trace);
  const clock: Clock = (at) => Math.floor(at / moment);
  const moments: Moment[] = [
    ...creations(trace, clock),
    ...held(trace),
    ...cancels(trace, clock),
    ...late(trace),
    ...threads(trace),
    ...waits(trace, clock),
    ...endings(trace, clock),
  ].sort((a, b) => a.at - b.at);
  const first = { at: 0, text: `${code(trace.lanes[0]!.name)} begins.` };
  const all = [first, ...moments, ...neverCome(trace), lastWords(trace)];
  return together(all, moment).map((group) => ({
    time: duration(group[0]!.at),
    text: group.map(({ text }) => text).join(' '),
  }));
}

/** What the picture of a run shows, in one clause: the name of the picture. */
export function finding(trace: Trace): string {
  const longest = holds(trace).sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  const after = duration(trace.length);
  const end = trace.lanes[0]?.end;
  if (trace.ended === 'idle') return `all wait from ${after} on, and nothing can wake the loop`;
  if (longest !== undefined)
    return `the loop is blocked from ${duration(longest.from)} to ${duration(longest.to)}`;
  if (trace.ended === 'limit') return `it goes on until it is cut off after ${after}`;
  if (end?.how === 'exception') return `${end.exception ?? 'an exception'} after ${after}`;
  return `over after ${after}, the loop stays free`;
}
