import type { MinorVersion } from '../schemas/common.ts';

const known = new Map<string, number[]>();

function parts(version: string): number[] {
  const cut = known.get(version) ?? cutVersion(version);
  known.set(version, cut);
  return cut;
}

function cutVersion(version: string): number[] {
  const [, minor = '0', patch = '0', stage = '', number = '0'] =
    /^3\.(\d+)\.(\d+)(a|b|rc)?(\d+)?/.exec(version) ?? [];
  const rank = { a: 0, b: 1, rc: 2, '': 3 }[stage] ?? 3;
  return [Number(minor), Number(patch), rank, Number(number)];
}

/** Orders two exact CPython versions (`3.12.1`, `3.15.0rc2`); negative when `a` is older. */
export function compareExact(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  return left.map((part, i) => part - right[i]!).find((difference) => difference !== 0) ?? 0;
}

/** Exact versions, each once, newest first. */
export function newestFirst(versions: Iterable<string>): string[] {
  return [...new Set(versions)].sort((a, b) => compareExact(b, a));
}

/** `3.12.1, 3.11.7 and 3.10.13`. */
export function listed(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** `3.12.1` belongs to `3.12`. */
export function minorOf(exact: string): MinorVersion {
  return exact.split('.').slice(0, 2).join('.') as MinorVersion;
}

/** The minor versions among exact ones, each once, in the order given. */
export function minorsOf(versions: readonly string[]): MinorVersion[] {
  return [...new Set(versions.map(minorOf))];
}
