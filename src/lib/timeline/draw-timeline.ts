import { element, withCode, type MarkupElement } from '../markup.ts';
import type { Trace } from '../schemas/trace.ts';
import { drawPicture, saysOfLoop } from './draw-picture.ts';
import { readouts, type Readout } from './readouts.ts';
import { finding, story, type Happening } from './story.ts';
import { timeScale } from './time-scale.ts';
import { plainText } from '../inline-code.ts';

/** A program that ran, and what the recorder saw. */
export interface TracedRun {
  /** Letters of its own on the page: the picture's parts refer to each other by it. */
  id: string;
  /** Name of the program, such as `wrong.py`. */
  file: string;
  trace: Trace;
}

function readoutList(facts: readonly Readout[]): MarkupElement {
  return element(
    'dl',
    { class: 'plate' },
    ...facts.map(({ label, value, unit }) =>
      element(
        'div',
        {},
        element('dt', { class: 'lab' }, label),
        element(
          'dd',
          { class: 'text-lead' },
          value,
          ' ',
          element('small', { class: 'plain' }, unit),
        ),
      ),
    ),
  );
}

function inWords(happenings: readonly Happening[], file: string): MarkupElement {
  return element(
    'details',
    { class: 'text-ui' },
    element('summary', { 'aria-label': `The same in words of ${file}` }, 'The same in words'),
    element(
      'ol',
      {},
      ...happenings.map(({ time, text }) =>
        element('li', { class: 'mt-1' }, element('b', {}, time), ' ', ...withCode(text)),
      ),
    ),
  );
}

/**
 * The timeline of a run: two measured facts, the picture of what the loop did, and the same in words.
 * @param run the run to draw
 * @param beside the other program of a pair, drawn by its own call: both get one time scale and the same facts
 */
export function drawTimeline(run: TracedRun, beside?: TracedRun): MarkupElement {
  const { trace, file, id } = run;
  const scale = timeScale(beside === undefined ? [trace] : [trace, beside.trace]);
  const happenings = story(trace);
  const hasStrip = saysOfLoop(trace) || (beside !== undefined && saysOfLoop(beside.trace));
  const picture = drawPicture(trace, { scale, hasStrip, hatch: `hatch-${id}` });
  return element(
    'div',
    {},
    readoutList(readouts(trace, beside?.trace)),
    element(
      'div',
      { class: 'px-3 pt-2' },
      element(
        'svg',
        {
          class: 'block',
          role: 'img',
          width: '100%',
          height: String(picture.height),
          overflow: 'visible',
          'font-family': 'var(--font-text)',
          'font-size': '12',
          'font-weight': '700',
          fill: 'var(--color-ink)',
        },
        element('title', {}, `${file}: ${finding(trace)}`),
        element(
          'desc',
          {},
          happenings.map(({ time, text }) => `${time}: ${plainText(text)}`).join(' '),
        ),
        ...picture.elements,
      ),
    ),
    inWords(happenings, file),
  );
}
