import type { MarkupElement } from '../markup.ts';
import type { Trace } from '../schemas/trace.ts';
import { Canvas, type Label } from './canvas.ts';
import { chooseLanes, type ChosenLanes } from './choose-lanes.ts';
import { drawLane, drawName, LANE, trackOf } from './draw-lane.ts';
import { duration } from './durations.ts';
import { PHONE, textWidth } from './label-room.ts';
import { holds, lateTimers, type Hold } from './run-facts.ts';
import type { TimeScale } from './time-scale.ts';

/** Strip above the lanes for what is said of the whole loop, and the margin where nothing is. */
const STRIP = 32;
const MARGIN = 8;
const DIMENSION = 24;
const WORDS = 14;
/** Strip for the words about the lanes that are left out. */
const MORE = 24;
/** Small ticks between two long ones. */
const SMALL_TICKS = 5;

/** What a picture is drawn with besides its trace. */
export interface Setting {
  scale: TimeScale;
  /** Whether there is a strip above the lanes for what is said of the whole loop. */
  hasStrip: boolean;
  /** Id of the pattern that hatches what is prevented; one of its own on the page. */
  hatch: string;
}

/** The marks of a run, from the back to the front. */
export interface Picture {
  height: number;
  elements: MarkupElement[];
}

function drawDimension(canvas: Canvas, from: number, to: number, text: string): void {
  canvas.horizontal('blocked', from, to, DIMENSION);
  canvas.glyph('arrowLeft', from, DIMENSION);
  if (to <= canvas.scale.end) canvas.glyph('arrowRight', to, DIMENSION);
  const width = textWidth(text);
  const middle = (canvas.phoneX(from) + canvas.phoneX(to)) / 2;
  const color = 'wrong-ink';
  if (canvas.room.take(WORDS, [[middle - width / 2, middle + width / 2]]) !== undefined)
    canvas.label({
      text,
      at: (from + Math.min(to, canvas.scale.end)) / 2,
      y: WORDS,
      anchor: 'middle',
      color,
    });
  else if (
    canvas.room.take(WORDS, [[canvas.phoneX(from), canvas.phoneX(from) + width]]) !== undefined
  )
    canvas.label({ text, at: from, y: WORDS, color });
  else if (canvas.room.take(WORDS, [[canvas.phoneX(to) - width, canvas.phoneX(to)]]) !== undefined)
    canvas.label({ text, at: to, y: WORDS, anchor: 'end', color });
}

function drawHolds(canvas: Canvas, id: string, spans: readonly Hold[], bottom: number): void {
  const longestFirst = spans.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  for (const { from, to } of longestFirst) {
    if (from > canvas.scale.end) continue;
    canvas.hatch(id, from, to, STRIP, bottom - STRIP);
    canvas.vertical('blocked', from, STRIP - 16, bottom);
    if (to <= canvas.scale.end) canvas.vertical('blocked', to, STRIP - 16, bottom);
    drawDimension(canvas, from, to, `loop blocked ${duration(to - from)}`);
  }
}

function drawEnding(canvas: Canvas, trace: Trace, bottom: number): void {
  const { end } = canvas.scale;
  if (trace.ended === 'idle') {
    canvas.vertical('blocked', trace.length, STRIP - 16, bottom);
    drawDimension(canvas, trace.length, end, 'nothing can wake it');
  }
  if (trace.ended !== 'limit') return;
  const text = `goes on, cut off after ${duration(trace.length)}`;
  if (canvas.room.take(WORDS, [[PHONE + 6 - textWidth(text), PHONE + 6]]) !== undefined)
    canvas.label({ text, at: end, dx: 6, y: WORDS, anchor: 'end', color: 'wrong-ink' });
}

function drawThread(
  canvas: Canvas,
  trace: Trace,
  number: number,
  y: number,
  rows: ReadonlyMap<number, number>,
): void {
  const { name, steps, createdBy } = trace.lanes[number]!;
  drawName(canvas, name, y, 'in a thread');
  const from = createdBy === undefined ? undefined : rows.get(createdBy);
  for (const step of steps) {
    if (step.from > canvas.scale.end) return;
    canvas.block('offLoop', step.from, step.to, trackOf(y) - 9, 18);
    if (from === undefined) continue;
    canvas.vertical('handOver', step.from, trackOf(from) + 8, trackOf(y) - 9);
    const comesBack = trace.lanes[createdBy!]!.steps.some((later) => later.to >= step.to);
    if (comesBack) canvas.vertical('handOver', step.to, trackOf(from) + 8, trackOf(y) - 9);
  }
}

/** Says of a run beside one that is blocked or never ends that its loop is neither. */
function drawFree(canvas: Canvas): void {
  const at = canvas.scale.end / 2;
  canvas.label({ text: 'loop stays free', at, y: WORDS, anchor: 'middle', color: 'correct-ink' });
}

function axisLabel(canvas: Canvas, at: number, y: number): Label {
  const { end, step } = canvas.scale;
  const unit = step >= 1000 ? 's' : 'ms';
  const number = String(Number((unit === 's' ? at / 1000 : at).toPrecision(6)));
  const style = { at, y, color: 'ink-soft', isPlain: true };
  if (at >= end) return { ...style, text: `${number} ${unit}`, dx: 8, anchor: 'end' };
  return { ...style, text: number, anchor: at === 0 ? 'start' : 'middle' };
}

/** Draws the scale, from its end on: where labels would touch, the last one stays. */
function drawAxis(canvas: Canvas, top: number, y: number): void {
  const { end, step } = canvas.scale;
  canvas.horizontal('tick', 0, end, y);
  for (let i = Math.round(end / step) * SMALL_TICKS; i >= 0; i--) {
    const isLong = i % SMALL_TICKS === 0;
    const at = (i * step) / SMALL_TICKS;
    canvas.vertical('tick', at, y, y + (isLong ? 6 : 3));
    if (!isLong) continue;
    canvas.vertical('grid', at, top, y);
    const label = axisLabel(canvas, at, y + 20);
    const x = canvas.phoneX(at) + (label.dx ?? 0);
    const width = textWidth(label.text);
    const left = x - { start: 0, middle: width / 2, end: width }[label.anchor ?? 'start'];
    if (canvas.room.take(label.y, [[left, left + width]]) !== undefined) canvas.label(label);
  }
}

function moreWords({ hidden, like }: ChosenLanes): string {
  return like === '' ? `and ${hidden} more` : `and ${hidden} more like ${like}`;
}

/** Whether a picture says something of the whole loop: it is blocked, or never ends. */
export function saysOfLoop(trace: Trace): boolean {
  return trace.ended !== 'exit' || holds(trace).length > 0;
}

/** Draws a run: a lane for each task, threads below a dotted line, time from left to right. */
export function drawPicture(trace: Trace, { scale, hasStrip, hatch }: Setting): Picture {
  const canvas = new Canvas(scale);
  const lanes = chooseLanes(trace);
  const held = holds(trace);
  const top = hasStrip ? STRIP : MARGIN;
  const late = lateTimers(trace);
  const rows = new Map(lanes.loop.map((lane, row) => [lane, top + row * LANE]));
  const loopBottom = top + lanes.loop.length * LANE + (lanes.hidden > 0 ? MORE : 0);
  const bottom = loopBottom + lanes.threads.length * LANE + 4;
  drawAxis(canvas, top, bottom);
  drawHolds(canvas, hatch, held, loopBottom);
  drawEnding(canvas, trace, loopBottom);
  if (hasStrip && !saysOfLoop(trace)) drawFree(canvas);
  for (const [i, y] of rows)
    drawLane(canvas, {
      lane: trace.lanes[i]!,
      trace,
      y,
      holds: held.filter(({ lane }) => lane === i),
      late: late.filter(({ lane }) => lane === i),
    });
  if (lanes.hidden > 0)
    canvas.label({
      text: moreWords(lanes),
      at: 0,
      dx: -12,
      y: loopBottom - 8,
      color: 'ink-faint',
      isPlain: true,
    });
  if (lanes.threads.length > 0) canvas.horizontal('border', 0, scale.end, loopBottom);
  lanes.threads.forEach((lane, row) => {
    drawThread(canvas, trace, lane, loopBottom + row * LANE, rows);
  });
  const height = bottom + 24;
  return { height, elements: canvas.elements(hatch, height) };
}
