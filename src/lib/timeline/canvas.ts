import { element, type MarkupElement } from '../markup.ts';
import { LabelRoom, PHONE } from './label-room.ts';
import type { TimeScale } from './time-scale.ts';

/** Units of the stretched part of a picture: its width is always so many. */
const WIDTH = 1000;

const color = (role: string): string => `var(--color-${role})`;

/** How each sort of line or block is painted, from the back to the front. */
const PAINTS = {
  grid: { stroke: color('rule') },
  blocked: { stroke: color('wrong-mark'), 'stroke-width': '1.5' },
  wait: { stroke: color('edge'), 'stroke-width': '1.5' },
  late: { stroke: color('late-ink'), 'stroke-width': '3', 'stroke-dasharray': '3' },
  run: { fill: color('link') },
  instant: { stroke: color('link'), 'stroke-width': '3' },
  held: { fill: color('wrong-mark') },
  handOver: { stroke: color('link'), 'stroke-width': '1.5', 'stroke-dasharray': '2' },
  offLoop: { fill: color('surface'), stroke: color('link'), 'stroke-width': '1.5' },
  border: { stroke: color('edge'), 'stroke-dasharray': '1 4' },
  tick: { stroke: color('edge') },
} satisfies Record<string, Record<string, string>>;
export type Paint = keyof typeof PAINTS;

/** Marks that keep their form however wide the picture is; the origin is their moment on the track. */
const GLYPHS = {
  created: ['circle', { cx: '-8', r: '3.75', fill: color('surface'), stroke: color('ink') }],
  done: ['circle', { cx: '8', r: '4.25', fill: color('ink') }],
  cancelled: ['path', { d: 'M5-4l8 8m0-8l-8 8', stroke: color('ink'), 'stroke-width': '2' }],
  exception: ['path', { d: 'M9-6l6 6-6 6-6-6z', fill: color('wrong-mark') }],
  due: ['path', { d: 'M-4.5-17h9L0-10z', fill: color('surface'), stroke: color('late-ink') }],
  asked: ['path', { d: 'M-3.5 10l7 7m0-7l-7 7', stroke: color('ink') }],
  arrowLeft: ['path', { d: 'M0 0l7-3.5v7z', fill: color('wrong-mark') }],
  arrowRight: ['path', { d: 'M0 0l-7-3.5v7z', fill: color('wrong-mark') }],
} satisfies Record<string, ['circle' | 'path', Record<string, string>]>;
export type Glyph = keyof typeof GLYPHS;

type Anchor = 'start' | 'middle' | 'end';

/** A text of the picture; `at` is a moment. */
export interface Label {
  text: string;
  at: number;
  y: number;
  /** Pixels to the right of the moment. */
  dx?: number;
  anchor?: Anchor;
  color?: string;
  isMono?: boolean;
  isPlain?: boolean;
  /** Stands on a block of colour, so it has no halo. */
  isOnBlock?: boolean;
}

function labelElement(label: Label, x: string): MarkupElement {
  const { text, y, dx, anchor = 'start', isMono, isPlain, isOnBlock } = label;
  return element(
    'text',
    {
      x,
      y: String(y),
      dx: dx === undefined ? undefined : String(dx),
      fill: label.color === undefined ? undefined : color(label.color),
      stroke: isOnBlock ? 'none' : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-family': isMono ? 'var(--font-mono)' : undefined,
      'font-weight': isPlain ? '400' : undefined,
    },
    text,
  );
}

/** Collects the marks of one picture and makes its elements: fluid in width, fixed in height. */
export class Canvas {
  readonly scale: TimeScale;
  /** Where labels have room. */
  readonly room = new LabelRoom();
  readonly #paths = new Map<Paint, string>();
  readonly #behind: MarkupElement[] = [];
  readonly #glyphs: MarkupElement[] = [];
  readonly #labels: MarkupElement[] = [];

  constructor(scale: TimeScale) {
    this.scale = scale;
  }

  /** Where a moment is, of 1000; what lies beyond the picture is at its edge. */
  x(moment: number): number {
    return Math.round((Math.min(moment, this.scale.end) / this.scale.end) * WIDTH);
  }

  /** The same in pixels of the narrowest picture. */
  phoneX(moment: number): number {
    return (this.x(moment) / WIDTH) * PHONE;
  }

  #percent(moment: number): string {
    return `${this.x(moment) / 10}%`;
  }

  #add(paint: Paint, path: string): void {
    this.#paths.set(paint, (this.#paths.get(paint) ?? '') + path);
  }

  horizontal(paint: Paint, from: number, to: number, y: number): void {
    this.#add(paint, `M${this.x(from)} ${y}H${this.x(to)}`);
  }

  vertical(paint: Paint, at: number, top: number, bottom: number): void {
    this.#add(paint, `M${this.x(at)} ${top}V${bottom}`);
  }

  block(paint: Paint, from: number, to: number, top: number, height: number): void {
    const [left, right] = [this.x(from), this.x(to)];
    this.#add(paint, `M${left} ${top}H${right}v${height}H${left}z`);
  }

  /** A block of slanted lines behind everything: what is prevented. */
  hatch(id: string, from: number, to: number, top: number, height: number): void {
    this.#behind.push(
      element('rect', {
        x: this.#percent(from),
        y: String(top),
        width: `${(this.x(to) - this.x(from)) / 10}%`,
        height: String(height),
        fill: `url(#${id})`,
      }),
    );
  }

  glyph(kind: Glyph, at: number, y: number): void {
    const [name, attributes] = GLYPHS[kind];
    this.#glyphs.push(
      element(
        'svg',
        { x: this.#percent(at), y: String(y), overflow: 'visible' },
        element(name, attributes),
      ),
    );
  }

  label(label: Label): void {
    this.#labels.push(labelElement(label, this.#percent(label.at)));
  }

  /** The children of the picture, from the back to the front. */
  elements(id: string, height: number): MarkupElement[] {
    const paths = Object.entries(PAINTS).flatMap(([paint, attributes]) => {
      const d = this.#paths.get(paint as Paint);
      return d === undefined
        ? []
        : [element('path', { d, ...attributes, 'vector-effect': 'non-scaling-stroke' })];
    });
    const stretched = element(
      'svg',
      {
        width: '100%',
        height: String(height),
        viewBox: `0 0 ${WIDTH} ${height}`,
        preserveAspectRatio: 'none',
        overflow: 'visible',
      },
      ...paths,
    );
    const halo = {
      stroke: color('surface'),
      'stroke-width': '4',
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    };
    const layers = [
      stretched,
      element('g', { 'stroke-width': '1.5' }, ...this.#glyphs),
      element('g', halo, ...this.#labels),
    ];
    return [
      ...(this.#behind.length === 0 ? [] : [hatchPattern(id), ...this.#behind]),
      ...layers.filter(({ children }) => children.length > 0),
    ];
  }
}

function hatchPattern(id: string): MarkupElement {
  return element(
    'pattern',
    { id, width: '7', height: '7', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('path', {
      d: 'M0 0V7',
      stroke: color('wrong-mark'),
      'stroke-width': '1.25',
      opacity: '.65',
    }),
  );
}
