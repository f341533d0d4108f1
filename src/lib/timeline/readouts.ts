import type { Lane, Trace } from '../schemas/trace.ts';
import { measure } from './durations.ts';
import { longestStep, mostAtOnce, offLoop, worstTimer } from './run-facts.ts';

/** One measured fact over a picture. */
export interface Readout {
  label: string;
  value: string;
  /** Set small after the value. */
  unit: string;
}

/** A fact that every run has: equal keys say the same of two runs, whatever their times. */
interface Fact extends Readout {
  key: string;
}

type Question = (trace: Trace) => Fact;

function time(label: string, ms: number, after: string, coarse: (ms: number) => number): Fact {
  const { value, unit } = measure(ms);
  return { label, value, unit: `${unit}${after}`, key: String(coarse(ms)) };
}

/** Times that differ less than by half are one; so are times that nobody notices. */
function magnitude(unnoticed: number): (ms: number) => number {
  return (ms) => (ms <= unnoticed ? 0 : Math.floor(Math.log(ms / unnoticed) / Math.log(1.5)) + 1);
}

function count(label: string, amount: number): Fact {
  return { label, value: String(amount), unit: '', key: String(amount) };
}

const tasks = ({ lanes }: Trace): Lane[] => lanes.filter(({ kind }) => kind === 'task');

function ending(trace: Trace): Fact {
  const label = 'The program ends';
  const { value, unit } = measure(trace.length);
  if (trace.ended === 'idle') return { label, value: 'never', unit: 'all wait', key: 'idle' };
  if (trace.ended === 'limit')
    return { label, value: 'never', unit: `cut off after ${value} ${unit}`, key: 'limit' };
  const end = trace.lanes[0]?.end;
  const how =
    end?.how === 'exception'
      ? (end.exception ?? 'exception')
      : end?.how === 'cancelled'
        ? 'cancelled'
        : 'by itself';
  return { label, value: how, unit: `after ${value} ${unit}`, key: how };
}

function ended(how: 'exception' | 'cancelled'): (trace: Trace) => number {
  return (trace) => tasks(trace).filter(({ end }) => end?.how === how).length;
}

const hold: Question = (trace) =>
  time('Longest hold of the loop', longestStep(trace), '', magnitude(20));

const timer: Question = (trace) =>
  time('Worst timer', worstTimer(trace) ?? 0, ' late', magnitude(10));

const wholeRun: Question = (trace) => time('The whole run', trace.length, '', magnitude(1));

const callbacks = ({ lanes }: Trace): number =>
  lanes.filter(({ kind }) => kind === 'callbacks').length;

const turns = ({ lanes }: Trace): number => lanes.reduce((sum, { steps }) => sum + steps.length, 0);

/** In the order in which they tell a reader most. */
const QUESTIONS: readonly Question[] = [
  ending,
  (trace) => count('Tasks that never end', tasks(trace).filter(({ end }) => !end).length),
  (trace) => count('Tasks that fail', ended('exception')(trace)),
  hold,
  timer,
  (trace) => count('Most tasks at one time', mostAtOnce(trace)),
  wholeRun,
  (trace) => count('Tasks cancelled', ended('cancelled')(trace)),
  (trace) => time('Work off the loop', offLoop(trace), '', magnitude(1)),
  (trace) => count('Tasks in all', tasks(trace).length),
  (trace) => count('Callbacks of its own', callbacks(trace)),
  (trace) => count('Turns on the loop', turns(trace)),
];

/** Of a run alone: how it ended, and what its loop did worst. */
const ALONE: readonly Question[] = [ending, hold];

/** The questions whose answers for two runs differ by more than chance; the most telling first. */
function telling(trace: Trace, beside: Trace): Question[] {
  return QUESTIONS.filter((question) => question(trace).key !== question(beside).key);
}

/**
 * Two facts that tell a run from the one beside it, or of a run alone what there is to see.
 * Both runs of a pair get the same questions.
 */
export function readouts(trace: Trace, beside?: Trace): Readout[] {
  const differing = beside === undefined ? [] : telling(trace, beside);
  const first = differing.includes(ending) ? differing.filter((q) => q !== wholeRun) : differing;
  const questions = [...new Set([...first, ...ALONE])].slice(0, 2);
  return questions.map((question) => {
    const { label, value, unit } = question(trace);
    return { label, value, unit };
  });
}

/** Whether some fact tells the two runs apart. */
export function differ(trace: Trace, beside: Trace): boolean {
  return telling(trace, beside).length > 0;
}
