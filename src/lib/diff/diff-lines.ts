/** One line of a comparison; `line` numbers are 1-based in the text that holds it. */
export interface DiffLine {
  kind: 'same' | 'removed' | 'added';
  text: string;
  line: number;
}

/** Lengths of the longest common subsequences of all pairs of tails. */
function tailLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        a[i] === b[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}

/** The smallest set of removed and added lines that turns one program into the other; removed ones come first. */
export function diffLines(before: string, after: string): DiffLine[] {
  const a = before.trimEnd().split('\n');
  const b = after.trimEnd().split('\n');
  const lengths = tailLengths(a, b);
  const result: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      result.push({ kind: 'same', text: a[i]!, line: i + 1 });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      result.push({ kind: 'removed', text: a[i]!, line: ++i });
    } else {
      result.push({ kind: 'added', text: b[j]!, line: ++j });
    }
  }
  return result;
}
