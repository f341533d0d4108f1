import type { BuildCost } from './bench-site-builds.ts';
import type { MatchCost } from './bench-site-matcher.ts';
import type { PageCost } from './bench-site-pages.ts';

const KB = 1024;

/** One figure beside its budget of DESIGN 11; a time has one too, but does not fail the run. */
export interface Figure {
  name: string;
  value: number;
  budget: number;
  unit: string;
  isCounted: boolean;
}

/** A figure and whether it keeps its budget, on one line. */
export function figureLine({ name, value, budget, unit, isCounted }: Figure): string {
  const digits = Number.isInteger(value) || value >= 100 ? 0 : 2;
  const verdict = value <= budget ? 'kept' : isCounted ? 'MISSED' : 'over (a time)';
  return `${name.padEnd(58)} ${value.toFixed(digits).padStart(8)} ${unit.padEnd(3)} of ${String(budget).padStart(6)}  ${verdict}`;
}

/** Whether every counted budget is kept. */
export function isWithin(figures: readonly Figure[]): boolean {
  return figures.every(({ value, budget, isCounted }) => !isCounted || value <= budget);
}

/** The cost of each page that was loaded, one a line. */
export function pageTable(costs: ReadonlyMap<string, PageCost>): string {
  const head = `${'page, slow 4G and a processor 4 times as slow'.padEnd(58)}       KB requests    FCP ms    LCP ms  shift  long  nodes`;
  const lines = [...costs].map(([name, cost]) =>
    [
      name.padEnd(58),
      (cost.bytes / KB).toFixed(1).padStart(8),
      String(cost.requests).padStart(8),
      cost.firstPaint.toFixed(0).padStart(9),
      cost.largestPaint.toFixed(0).padStart(9),
      cost.shift.toFixed(3).padStart(6),
      String(cost.longTasks).padStart(5),
      String(cost.nodes).padStart(6),
    ].join(' '),
  );
  return [head, ...lines].join('\n');
}

/** The cost of each text that was matched, one a line. */
export function matchTable(costs: readonly MatchCost[]): string {
  const lines = costs.map(
    ({ kilobytes, ms, longestSlice, steps }, i) =>
      `${`${kilobytes} KB`.padStart(10)} ${ms.toFixed(1).padStart(8)} ms, longest turn ${longestSlice.toFixed(1).padStart(6)} ms, ${steps} steps${i === 0 ? '' : `, ${(steps / costs[i - 1]!.steps).toFixed(2)} times as many`}`,
  );
  return ['matching a log in the page', ...lines].join('\n');
}

/** The cost of a build, on one line. */
export function buildLine(name: string, cost: BuildCost): string {
  return `${name.padEnd(28)} ${cost.pages} pages, ${cost.seconds.toFixed(1)} s (${((cost.seconds / cost.pages) * 1000).toFixed(0)} ms a page), ${cost.processorSeconds.toFixed(1)} s of processors, ${cost.megabytes.toFixed(0)} MB`;
}

/** The budgets that one page has, from its loads. */
export function pageFigures(costs: ReadonlyMap<string, PageCost>): Figure[] {
  const all = [...costs.values()];
  const most = (key: keyof PageCost): number => Math.max(...all.map((cost) => cost[key]));
  const counted = (name: string, value: number, budget: number): Figure => ({
    name,
    value,
    budget,
    unit: '',
    isCounted: true,
  });
  return [
    counted('requests before a page is readable and complete', most('requests'), 1),
    counted('layout shift', most('shift'), 0),
    counted('long tasks', most('longTasks'), 0),
    counted('DOM nodes', most('nodes'), 1200),
  ];
}

/** The budgets of matching. */
export function matchFigures(costs: readonly MatchCost[]): Figure[] {
  const at = (kilobytes: number): MatchCost => costs.find((cost) => cost.kilobytes === kilobytes)!;
  const growth = costs.map(({ steps }, i) => (i === 0 ? 0 : steps / costs[i - 1]!.steps));
  const time = { unit: 'ms', isCounted: false };
  return [
    {
      name: 'steps for ten times the text',
      value: Math.max(...growth),
      budget: 10.5,
      unit: '',
      isCounted: true,
    },
    { name: 'matching 1 MB', value: at(1000).ms, budget: 50, ...time },
    { name: 'matching 10 MB', value: at(10_000).ms, budget: 500, ...time },
    { name: 'longest turn of 10 MB', value: at(10_000).longestSlice, budget: 8, ...time },
  ];
}
