import { element, withCode, type MarkupElement } from '../markup.ts';
import { Canvas } from './canvas.ts';

/** Size of a sample; its track is in the middle. */
const WIDTH = 28;
const HEIGHT = 18;
const TRACK = HEIGHT / 2;
const PATTERN = 'hatch-key';

interface Mark {
  name: string;
  meaning: string;
  draw: (canvas: Canvas) => void;
}

const MARKS: readonly Mark[] = [
  {
    name: 'It runs',
    meaning: 'The loop is inside this task. A step too short for a block is a line.',
    draw: (canvas) => {
      canvas.vertical('instant', 4, 1, 17);
      canvas.block('run', 10, 28, 1, 16);
    },
  },
  {
    name: 'It waits',
    meaning: 'The task is there and does not run. Above the line: what its `await` waits for.',
    draw: (canvas) => {
      canvas.horizontal('wait', 0, 28, TRACK);
    },
  },
  {
    name: 'It blocks',
    meaning: 'One long step, with the call that took it.',
    draw: (canvas) => {
      canvas.block('held', 0, 28, 0, HEIGHT);
    },
  },
  {
    name: 'Nothing else can run',
    meaning: 'Lies over all lanes of the loop while one task blocks.',
    draw: (canvas) => {
      canvas.hatch(PATTERN, 0, 28, 0, HEIGHT);
      canvas.vertical('blocked', 0, 0, HEIGHT);
      canvas.vertical('blocked', 28, 0, HEIGHT);
    },
  },
  {
    name: 'Work off the loop',
    meaning: 'A thread is at work, below a dotted line. The loop is free.',
    draw: (canvas) => {
      canvas.block('offLoop', 1, 27, 1, 16);
    },
  },
  {
    name: 'A timer is due',
    meaning: 'What the program asked for; the task runs then or later.',
    draw: (canvas) => {
      canvas.glyph('due', 14, 22);
    },
  },
  {
    name: 'It is late',
    meaning: 'From when the timer was due to when it ran, where that is over 10 ms.',
    draw: (canvas) => {
      canvas.horizontal('late', 0, 28, TRACK);
    },
  },
  {
    name: 'Made, done',
    meaning: 'The task begins to be there; it returns.',
    draw: (canvas) => {
      canvas.glyph('created', 14, TRACK);
      canvas.glyph('done', 14, TRACK);
    },
  },
  {
    name: 'Asked to cancel',
    meaning: 'Somebody called `cancel()` on it: it is told at its `await`.',
    draw: (canvas) => {
      canvas.glyph('asked', 14, -4);
    },
  },
  {
    name: 'Cancelled',
    meaning: 'The task ended so.',
    draw: (canvas) => {
      canvas.glyph('cancelled', 5, TRACK);
    },
  },
  {
    name: 'Failed',
    meaning: 'The task ended with the exception that is named.',
    draw: (canvas) => {
      canvas.glyph('exception', 0, TRACK);
    },
  },
];

function sample({ draw }: Mark): MarkupElement {
  const canvas = new Canvas({ end: WIDTH, step: WIDTH });
  draw(canvas);
  const size = { width: String(WIDTH), height: String(HEIGHT), overflow: 'visible' };
  return element('svg', { ...size, 'aria-hidden': 'true' }, ...canvas.elements(PATTERN, HEIGHT));
}

/** The key of a timeline: each of its marks with its name and what it means. */
export function drawKey(): MarkupElement {
  const rows = MARKS.map((mark) =>
    element(
      'tr',
      {},
      element('td', {}, sample(mark)),
      element('th', { scope: 'row' }, mark.name),
      element('td', {}, ...withCode(mark.meaning)),
    ),
  );
  return element('table', {}, element('tbody', {}, ...rows));
}
