import type { Lane, Trace } from '../schemas/trace.ts';
import type { Canvas } from './canvas.ts';
import { duration } from './durations.ts';
import { PHONE, textWidth } from './label-room.ts';
import type { Hold, LateTimer } from './run-facts.ts';

/** Height of a lane; its name stands above its track. */
export const LANE = 48;
const NAME = 13;
const TRACK = 33;
/** Longest name that has room on a phone. */
const NAME_LENGTH = 38;

/** Steps narrower than this are drawn as an instant, wider than the other as a block (of 1000). */
const INSTANT = 9;
const BLOCK = 4;
/** Distance below which two instants of a lane are one mark; and where there are more than so many. */
const CLOSE = 2;
const MANY = 40;
const CLOSE_OF_MANY = 12;
/** Timers nearer than this would cover each other. */
const TIMER_ROOM = 26;
/** Pixels that a word keeps from the timer at the end of its wait. */
const END_ROOM = 8;

/** What a lane's marks are drawn from. */
export interface LaneMarks {
  lane: Lane;
  trace: Trace;
  holds: readonly Hold[];
  late: readonly LateTimer[];
  /** Top of its strip. */
  y: number;
}

/** The middle of the track of a lane whose strip begins at y. */
export function trackOf(y: number): number {
  return y + TRACK;
}

/** Writes the name of a lane above its track. */
export function drawName(canvas: Canvas, name: string, y: number, after = ''): void {
  const short = name.length > NAME_LENGTH ? `${name.slice(0, NAME_LENGTH - 1)}…` : name;
  canvas.label({ text: short, at: 0, dx: -12, y: y + NAME, isMono: true });
  const width = textWidth(short, true) - 12;
  canvas.room.force(y + NAME, [-12, width]);
  if (after === '') return;
  if (canvas.room.take(y + NAME, [[width + 6, width + 6 + textWidth(after)]]) === undefined) return;
  canvas.label({
    text: after,
    at: 0,
    dx: width + 6,
    y: y + NAME,
    color: 'ink-faint',
    isPlain: true,
  });
}

function drawSteps(canvas: Canvas, { lane, holds, y }: LaneMarks): void {
  const held = new Set(holds.map(({ from }) => from));
  const close = lane.steps.length > MANY ? CLOSE_OF_MANY : CLOSE;
  let last = -close;
  for (const { from, to } of lane.steps) {
    if (from > canvas.scale.end) return;
    const width = canvas.x(to) - canvas.x(from);
    if (held.has(from)) canvas.block('held', from, to, y + TRACK - 9, 18);
    else if (width >= BLOCK) canvas.block('run', from, to, y + TRACK - 8, 16);
    if (width >= INSTANT || held.has(from) || canvas.x(from) - last < close) continue;
    last = canvas.x(from);
    canvas.vertical('instant', (from + to) / 2, y + TRACK - 8, y + TRACK + 8);
  }
}

function drawTimers(canvas: Canvas, { lane, late, y }: LaneMarks): void {
  let last = -TIMER_ROOM;
  for (const { due, ran } of lane.timers) {
    const isLate = late.some((timer) => timer.due === due && timer.ran === ran);
    if (ran === undefined || due > canvas.scale.end) continue;
    if (isLate) canvas.horizontal('late', due, ran, y + TRACK);
    if (canvas.x(due) - last < TIMER_ROOM && !isLate) continue;
    last = canvas.x(due);
    canvas.glyph('due', due, y + TRACK);
  }
}

function drawLateWords(canvas: Canvas, { late, y }: LaneMarks): void {
  for (const { due, ran } of late.toSorted((a, b) => b.ran - b.due - (a.ran - a.due))) {
    const text = `${duration(ran - due)} late`;
    const width = textWidth(text);
    const middle = (canvas.phoneX(due) + canvas.phoneX(ran)) / 2;
    if (canvas.room.take(y + NAME, [[middle - width / 2, middle + width / 2]]) !== undefined)
      canvas.label({ text, at: (due + ran) / 2, y: y + NAME, anchor: 'middle', color: 'late-ink' });
  }
}

function drawCalls(canvas: Canvas, { holds, y }: LaneMarks): void {
  for (const { from, to, call } of holds) {
    if (call === undefined) continue;
    const width = textWidth(call, true);
    const [left, right] = [canvas.phoneX(from), canvas.phoneX(to)];
    if (width + 6 <= right - left) {
      const middle = (from + Math.min(to, canvas.scale.end)) / 2;
      const at = { text: call, at: middle, y: y + TRACK + 4, anchor: 'middle' as const };
      canvas.label({ ...at, color: 'on-wrong-mark', isMono: true, isOnBlock: true });
    } else if (canvas.room.take(y + NAME, [[left, left + width]]) !== undefined)
      canvas.label({ text: call, at: from, y: y + NAME, color: 'wrong-ink', isMono: true });
  }
}

/** Words beside the end of a lane: on the track where there is room to its right, else above it. */
function endWords(canvas: Canvas, at: number, y: number, text: string, color?: string): void {
  const width = textWidth(text);
  const x = canvas.phoneX(at);
  const style = { text, at, ...(color === undefined ? {} : { color }) };
  if (canvas.room.take(y + TRACK, [[x + 18, x + 18 + width]]) !== undefined)
    canvas.label({ ...style, y: y + TRACK + 4, dx: 18 });
  else if (canvas.room.take(y + NAME, [[x + 10 - width, x + 10]]) !== undefined)
    canvas.label({ ...style, y: y + NAME, dx: 10, anchor: 'end' });
}

function drawEnd(canvas: Canvas, { lane: { end, kind, waits }, trace, y }: LaneMarks): void {
  if (kind === 'callbacks') return;
  if (end !== undefined && end.at <= canvas.scale.end) {
    canvas.glyph(end.how, end.at, y + TRACK);
    if (end.how === 'cancelled') endWords(canvas, end.at, y, 'cancelled');
    if (end.how === 'exception')
      endWords(canvas, end.at, y, end.exception ?? 'exception', 'wrong-ink');
    return;
  }
  if (end !== undefined || trace.ended === 'limit') return;
  if (trace.ended === 'exit') {
    endWords(canvas, trace.length, y, 'never ends', 'wrong-ink');
    return;
  }
  const never = waits.find(({ to }) => to === undefined);
  if (never === undefined) return;
  const text = `waits for ${never.for}`;
  const width = textWidth(text);
  if (canvas.room.take(y + NAME, [[PHONE + 6 - width, PHONE + 6]]) !== undefined)
    canvas.label({
      text,
      at: canvas.scale.end,
      dx: 6,
      y: y + NAME,
      anchor: 'end',
      color: 'wrong-ink',
    });
}

/** Says what the lane waits for where there is room above the wait: over its middle, else over its end. */
function drawWaits(canvas: Canvas, { lane, y }: LaneMarks): void {
  for (const { from, to, for: what } of lane.waits) {
    if (to === undefined || from > canvas.scale.end) continue;
    const text = what.replace(/^asyncio\./, '');
    const width = textWidth(text, true);
    const [left, right] = [canvas.phoneX(from), canvas.phoneX(to)];
    if (width > right - left) continue;
    const middle = (left + right) / 2;
    const atMiddle = [middle - width / 2, middle + width / 2] as const;
    const taken = canvas.room.take(y + NAME, [
      atMiddle,
      [right - END_ROOM - width, right - END_ROOM],
    ]);
    if (taken === undefined) continue;
    const place =
      taken === atMiddle
        ? ({ at: (from + Math.min(to, canvas.scale.end)) / 2, anchor: 'middle' } as const)
        : ({ at: to, dx: -END_ROOM, anchor: 'end' } as const);
    const style = { color: 'ink-soft', isMono: true, isPlain: true };
    canvas.label({ text, y: y + NAME, ...place, ...style });
  }
}

/** Draws a lane of the loop: what waits, what runs, timers, and how it ended. */
export function drawLane(canvas: Canvas, marks: LaneMarks): void {
  const { lane, trace, y } = marks;
  if (lane.created > canvas.scale.end) return;
  drawName(canvas, lane.name, y, lane.kind === 'callbacks' ? 'callbacks of the loop' : '');
  const end = lane.end?.at ?? (trace.ended === 'exit' ? trace.length : canvas.scale.end);
  if (lane.kind === 'task') {
    canvas.horizontal('wait', lane.created, end, y + TRACK);
    canvas.glyph('created', lane.created, y + TRACK);
  }
  drawTimers(canvas, marks);
  drawSteps(canvas, marks);
  for (const at of lane.cancels) if (at <= canvas.scale.end) canvas.glyph('asked', at, y + TRACK);
  drawCalls(canvas, marks);
  drawEnd(canvas, marks);
  drawLateWords(canvas, marks);
  drawWaits(canvas, marks);
}
