import type { Lane, Trace } from '../schemas/trace.ts';

/** asyncio's own limit for a slow step; one that takes a large part of its run blocks the loop earlier. */
const HELD = 100;
const HELD_IN_SHORT_RUN = 20;
const LARGE_PART = 0.2;
/** A timer that ran this much after it was due is late. */
const LATE = 10;

/** A long step of a task, during which the loop served nobody else. */
export interface Hold {
  lane: number;
  from: number;
  to: number;
  /** The call of the program that took most of it. */
  call?: string;
}

/** A timer that ran well after it was due. */
export interface LateTimer {
  lane: number;
  due: number;
  ran: number;
}

/** Lanes of the loop; the others are threads. */
export function isOnLoop({ kind }: Lane): boolean {
  return kind !== 'thread';
}

function mainCall({ calls }: Lane, from: number, to: number): string | undefined {
  const inside = calls.filter((call) => call.from >= from - 1 && call.to <= to + 1);
  const longest = inside.sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  return longest !== undefined && longest.to - longest.from > (to - from) / 2
    ? longest.name
    : undefined;
}

/** The steps that held the loop, in order of time. */
export function holds({ lanes, length }: Trace): Hold[] {
  const least = Math.min(HELD, Math.max(HELD_IN_SHORT_RUN, length * LARGE_PART));
  return lanes
    .flatMap((lane, i) =>
      isOnLoop(lane)
        ? lane.steps
            .filter(({ from, to }) => to - from >= least)
            .map(({ from, to }) => {
              const call = mainCall(lane, from, to);
              return { lane: i, from, to, ...(call === undefined ? {} : { call }) };
            })
        : [],
    )
    .sort((a, b) => a.from - b.from);
}

/** The length of the longest step on the loop. */
export function longestStep({ lanes }: Trace): number {
  return Math.max(
    0,
    ...lanes.filter(isOnLoop).flatMap(({ steps }) => steps.map(({ from, to }) => to - from)),
  );
}

/** How much after it was due the worst timer ran; undefined when none ran. */
export function worstTimer({ lanes }: Trace): number | undefined {
  const waits = lanes.flatMap(({ timers }) =>
    timers.flatMap(({ due, ran }) => (ran === undefined ? [] : [Math.max(0, ran - due)])),
  );
  return waits.length === 0 ? undefined : Math.max(...waits);
}

/** The timers of a lane that ran late, in order of time. */
export function lateTimers({ lanes }: Trace): LateTimer[] {
  return lanes
    .flatMap(({ timers }, lane) =>
      timers.flatMap(({ due, ran }) =>
        ran !== undefined && ran - due > LATE ? [{ lane, due, ran }] : [],
      ),
    )
    .sort((a, b) => a.ran - b.ran);
}

/** The most tasks that were under way at one time: made, and not ended. */
export function mostAtOnce({ lanes, length }: Trace): number {
  const tasks = lanes.filter(({ kind }) => kind === 'task');
  return Math.max(
    0,
    ...tasks.map(
      ({ created }) =>
        tasks.filter((other) => other.created <= created && (other.end?.at ?? length + 1) > created)
          .length,
    ),
  );
}

/** How long threads were at work for the program, in all. */
export function offLoop({ lanes }: Trace): number {
  return lanes
    .filter((lane) => !isOnLoop(lane))
    .flatMap(({ steps }) => steps.map(({ from, to }) => to - from))
    .reduce((sum, time) => sum + time, 0);
}
