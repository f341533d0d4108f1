import { normalise } from '../normalise/normalise.ts';
import type { Result } from '../schemas/evidence.ts';

/** What a program gave in the page; `never` when it would not have ended by itself. */
export interface PageRun {
  exit: number | 'never';
  stdout: string;
  stderr: string;
}

/** A part in which a run in the page differs from the recorded one. */
export interface Difference {
  part: 'exit' | 'stdout' | 'stderr';
  page: string;
  recorded: string;
}

/** Compares a run in the page with what CPython gave; the parts that differ after normalising. */
export function compareRun(run: PageRun, recorded: Result): Difference[] {
  const pairs: [Difference['part'], string, string][] = [
    ['exit', `${run.exit}`, recorded.exit === 'timeout' ? 'never' : `${recorded.exit}`],
    ['stdout', normalise(run.stdout), recorded.stdout],
    ['stderr', normalise(run.stderr), recorded.stderr],
  ];
  return pairs
    .filter(([, page, expected]) => page !== expected)
    .map(([part, page, expected]) => ({ part, page, recorded: expected }));
}
