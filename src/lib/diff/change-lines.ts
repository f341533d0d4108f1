import { diffLines } from './diff-lines.ts';

/** A line of a change as a page shows it; a gap stands for lines that are left out. */
export interface ChangeLine {
  kind: 'same' | 'removed' | 'added' | 'gap';
  text: string;
}

/**
 * The change from one program to another: removed and added lines, with the lines around them;
 * blank lines that come or go are left out.
 * @param around how many unchanged lines are kept before and after each change; blank ones at an edge are not
 */
export function changeLines(before: string, after: string, around = 1): ChangeLine[] {
  const all = diffLines(before, after).filter(({ kind, text }) => kind === 'same' || text !== '');
  const isNear = (at: number): boolean =>
    all.some(({ kind }, i) => kind !== 'same' && Math.abs(i - at) <= around);
  const lines: ChangeLine[] = [];
  all.forEach(({ kind, text }, at) => {
    const isKept = isNear(at) && (text !== '' || kind !== 'same' || isBetween(all, at));
    if (isKept) lines.push({ kind, text });
    else if (lines.length > 0 && lines.at(-1)?.kind !== 'gap')
      lines.push({ kind: 'gap', text: '' });
  });
  if (lines.at(-1)?.kind === 'gap') lines.pop();
  return lines;
}

function isBetween(all: readonly { kind: string }[], at: number): boolean {
  return all[at - 1]?.kind !== 'same' && all[at + 1] !== undefined && all[at + 1]?.kind !== 'same';
}
