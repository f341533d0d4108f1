import { diffLines } from '../diff/diff-lines.ts';
import type { Result } from '../schemas/evidence.ts';
import { compareExact, newestFirst } from './exact-version.ts';
import { isBackground, outputLines, type OutputLine } from './output-lines.ts';

/** One stream of a recorded output; `changed` holds the 0-based lines that the newest version does not print. */
export interface OutputStream {
  name: 'stdout' | 'stderr';
  lines: OutputLine[];
  changed: number[];
}

/** One way in which a program ends, and the exact versions that showed it. */
export interface OutputVariant {
  exit: number | 'timeout';
  streams: OutputStream[];
  /** Newest first: this very text. The first one is shown. */
  versions: string[];
  /** Newest first: the same but for library frames and carets. */
  alike: string[];
}

function essence(text: string): string {
  return outputLines(text)
    .filter((line) => !isBackground(line))
    .map((line) => line.text)
    .join('\n');
}

function key({ exit, stdout, stderr }: Result): string {
  return JSON.stringify([exit, essence(stdout), essence(stderr)]);
}

/** Which lines of `text` a newer output does not have; background lines never count. */
function changedLines(text: string, newest: string): number[] {
  const lines = outputLines(text);
  const places = lines.flatMap((line, i) => (isBackground(line) ? [] : [i]));
  return diffLines(essence(newest), essence(text))
    .filter(({ kind, text: line }) => kind === 'added' && line !== '')
    .flatMap(({ line }) => places[line - 1] ?? []);
}

function streams(result: Result, newest: Result): OutputStream[] {
  return (['stdout', 'stderr'] as const)
    .filter((name) => result[name] !== '')
    .map((name) => ({
      name,
      lines: outputLines(result[name]),
      changed: result === newest ? [] : changedLines(result[name], newest[name]),
    }));
}

/**
 * Groups the recorded results of one program by what a reader can see, newest first: results that differ only
 * in library frames and carets are one variant.
 */
export function outputVariants(results: readonly Result[]): OutputVariant[] {
  const sorted = results
    .map((result) => ({ ...result, versions: newestFirst(result.versions) }))
    .sort((a, b) => compareExact(b.versions[0]!, a.versions[0]!));
  const newest = sorted[0];
  const variants = new Map<string, OutputVariant>();
  for (const result of sorted) {
    const known = variants.get(key(result));
    if (known !== undefined) known.alike = newestFirst([...known.alike, ...result.versions]);
    else
      variants.set(key(result), {
        exit: result.exit,
        streams: streams(result, newest!),
        versions: result.versions,
        alike: [],
      });
  }
  return [...variants.values()];
}
