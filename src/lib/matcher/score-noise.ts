import { parseTemplate } from '../template.ts';
import { matchReport } from './match-report.ts';
import { NOISES } from './noise.ts';
import type { MatcherData, MatcherMessage } from './types.ts';

/** A recorded output that shows an error. */
export interface RecordedOutput {
  /** Such as `causes/nested-run wrong.py 3.14.8`. */
  name: string;
  text: string;
  /** The message that the output is recorded for, and the error page that owns it. */
  message: Pick<MatcherMessage, 'template' | 'type' | 'error'>;
  /** Whether its error must be named before all others; else it must be among those named. */
  first: boolean;
}

/** One transformed output that did not name its own error. */
export interface NoiseMiss {
  name: string;
  noise: string;
  named: string[];
  wanted: string;
}

/** Sends every output through every noise. */
export function scoreNoise(
  data: MatcherData,
  outputs: readonly RecordedOutput[],
): { tried: number; misses: NoiseMiss[] } {
  const misses: NoiseMiss[] = [];
  let tried = 0;
  for (const output of outputs) {
    const { message } = output;
    const own = ownLine(output.text, message);
    for (const noise of [{ name: 'nothing', apply: (text: string) => text }, ...NOISES]) {
      tried++;
      const named = errorsOf(data, noise.apply(output.text, own));
      const right = output.first ? named[0] === message.error : named.includes(message.error);
      if (!right)
        misses.push({ name: output.name, noise: noise.name, named, wanted: message.error });
    }
  }
  return { tried, misses };
}

/** The line that prints the message: the one that begins with its type, else the first that holds all literals. */
export function ownLine(
  text: string,
  { template, type }: Pick<MatcherMessage, 'template' | 'type'>,
): string {
  const { literals } = parseTemplate(template);
  const lines = text.split('\n').filter((line) => literals.every((part) => line.includes(part)));
  const bare = (line: string): boolean =>
    /^[\w.]+$/.test(line) && `.${line}`.endsWith(`.${type ?? ''}`);
  const typed =
    type === null ? undefined : lines.find((line) => line.startsWith(`${type}:`) || bare(line));
  return typed ?? lines[0] ?? '';
}

function errorsOf(data: MatcherData, text: string): string[] {
  return matchReport(data, text)
    .matches.filter(({ kind }) => kind === 'error')
    .map(({ slug }) => slug);
}
