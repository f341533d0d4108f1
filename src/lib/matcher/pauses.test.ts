import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countLines, findLines } from '../line-places.ts';
import { atOnce } from './at-once.ts';
import { cleanInSlices } from './clean-text.ts';
import { matchInSlices } from './match-report.ts';
import { nearWords } from './near-words.ts';
import { pickLines } from './pick-lines.ts';
import { buildWordIndex } from './plain-words.ts';
import { readFixtureData } from './read-fixture.testing.ts';
import { SLICE, splitInSlices, splitLines } from './split-lines.ts';
import { squashLines } from './squash.ts';
import { buildTemplateIndex, candidatePatterns } from './template-index.ts';

/** Each text is this many slices long, so that each work on it must pause about as often. */
const SLICES = 20;
const text = 'the event loop is running and the task was never retrieved\n'.repeat(
  Math.ceil((SLICES * SLICE) / 59),
);
const lines = splitLines(text);
const data = readFixtureData();
const many = Array.from({ length: 40 }, () => data.messages).flat();
const index = atOnce(buildTemplateIndex(data));
const words = Array.from({ length: 4000 }, (_, i) => `word${i}`);

function pauses(steps: Iterator<unknown>): number {
  let count = 0;
  while (steps.next().done !== true) count++;
  return count;
}

for (const [what, steps, least] of [
  ['cutting a text into lines', splitInSlices(text), SLICES],
  ['picking lines', pickLines(index, splitInSlices(text), { steps: 0 }), SLICES],
  ['cleaning lines', cleanInSlices(lines), SLICES],
  ['squashing lines', squashLines(lines), SLICES - 4],
  ['looking for candidates', candidatePatterns(index, lines), SLICES - 1],
  ['the index of templates', buildTemplateIndex({ ...data, messages: many }), many.length / 20],
  [
    'the index of words',
    buildWordIndex({ ...data, causes: Array.from({ length: 40 }, () => data.causes).flat() }),
    data.causes.length,
  ],
  ['the index of misspelt words', nearWords(words), 40],
  ['counting lines', countLines('\n'.repeat(40_000)), 19],
  ['finding lines', findLines('\n'.repeat(40_000), new Set([40_000])), 19],
  ['a whole match', matchInSlices({ ...data }, text), 2.5 * SLICES],
] as const)
  test(`${what} pauses often`, () => {
    const count = pauses(steps);
    assert.ok(count >= least, `${count} pauses, at least ${least} were expected`);
  });
