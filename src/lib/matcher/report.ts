import type { Line } from './clean-text.ts';
import type { Hit } from './find-messages.ts';
import type { WordMatch } from './plain-words.ts';
import type { Frame, Raised, Traceback } from './parse-traceback.ts';

/** Everything read out of one paste, before pages are chosen. */
export interface Report {
  lines: Line[];
  traceback: Traceback;
  hits: Hit[];
  pythons: PythonSeen[];
  /** Causes whose words are in what a person wrote, beside the messages. */
  said: ReadonlyMap<string, WordMatch>;
}

/** A Python version that the text names, and where. */
export interface PythonSeen {
  minor: number;
  index: number;
}

const VERSION =
  /(?<![a-z])(?:python|cpython|py|pypy)[-_/ :=]{0,2}(?:versions?[-/: =]{0,3})?3(?:\.(\d{1,2})(?!\d)|(\d{1,2})(?![\d.]))|\/versions\/3\.(\d{1,2})\.\d|cp(?:ython-)?3(\d{1,2})\b/i;

/** Reads the Python versions out of paths and version lines, one a line. */
export function findPythons(lines: readonly Line[]): PythonSeen[] {
  const seen: PythonSeen[] = [];
  lines.forEach(({ text }, index) => {
    if (text.length > 4000 || !/py|versions/i.test(text)) return;
    const found = VERSION.exec(text.replaceAll('\\', '/'));
    const minor = Number(found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4] ?? NaN);
    if (minor >= 4 && minor < 40) seen.push({ minor, index });
  });
  return seen;
}

/** The exception line that a hit stands on, if it stands on one. */
export function raisedAt(report: Report, hit: Hit): Raised | null {
  return report.traceback.raisedAt.get(hit.first) ?? null;
}

/**
 * The frames that belong to a hit: those of its exception and its chain; those near a warning or log line; all
 * of them when there are none nearer.
 */
export function framesOf(report: Report, hit: Hit | null): Frame[] {
  const { frames, raised } = report.traceback;
  if (hit === null) return frames;
  const own = raisedAt(report, hit);
  if (own !== null) {
    const chained = raised.filter((other) => other.chain === own.chain).flatMap((r) => r.frames);
    if (chained.length > 0) return chained;
  }
  const near = frames.filter((frame) => Math.abs(frame.index - hit.first) <= 40);
  return near.length > 0 ? near : frames;
}
