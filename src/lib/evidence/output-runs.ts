import { isBackground, type OutputLine } from './output-lines.ts';
import type { OutputStream } from './output-variants.ts';

/** How a run of lines looks: set back, a frame of the reader, the error, changed since, or plain. */
export type OutputLook = 'back' | 'own' | 'error' | 'changed' | 'plain';

function lookOf(line: OutputLine, isChanged: boolean): OutputLook {
  if (isChanged) return 'changed';
  if (isBackground(line)) return 'back';
  return line.part === 'text' ? 'plain' : (line.part as 'own' | 'error');
}

/** Joins neighbouring lines that look the same, so that a page needs few elements. */
export function outputRuns(
  stream: Pick<OutputStream, 'lines' | 'changed'>,
): { text: string; look: OutputLook }[] {
  const runs: { text: string; look: OutputLook }[] = [];
  stream.lines.forEach((line, i) => {
    const look = lookOf(line, stream.changed.includes(i));
    const last = runs.at(-1);
    const text = i === stream.lines.length - 1 ? line.text : `${line.text}\n`;
    if (last?.look === look) last.text += text;
    else runs.push({ text, look });
  });
  return runs;
}
