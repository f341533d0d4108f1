import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outputRuns } from '../evidence/output-runs.ts';
import { observationWords } from '../evidence/observation-words.ts';
import { equalRuns } from './evidence-view.ts';
import { programView } from './program-view.ts';
import { counted, versionRange } from './words.ts';

test('versions become ranges, and gaps stay visible', () => {
  assert.equal(versionRange(['3.10', '3.11', '3.12', '3.14']), '3.10 – 3.12, 3.14');
  assert.equal(versionRange(['3.15']), '3.15');
  assert.equal(counted(1, 'cause'), '1 cause');
  assert.equal(counted(0, 'cause'), '0 causes');
});

test('a note takes the row below its line, and notes before it move it down', async () => {
  const { lines, notes } = await programView('wrong.py', 'a = 1\n\nb = 2\nc = 3\n', [
    { at: 'c =', says: 'third' },
    { at: 'a =', says: 'first' },
    { at: 'nowhere', says: 'never' },
  ]);
  assert.deepEqual(
    notes.map(({ line, row, says }) => [line, row, says]),
    [
      [1, 2, 'first'],
      [4, 6, 'third'],
    ],
  );
  assert.deepEqual(
    lines.map(({ isFlagged }) => isFlagged),
    [true, false, false, true],
  );
});

test('lines that look alike are one run, and a changed line stands out', () => {
  assert.deepEqual(
    outputRuns({
      lines: [
        { text: 'Traceback', part: 'text' },
        { text: '  File "a.py"', part: 'own' },
        { text: '  File "<stdlib>/b.py"', part: 'library' },
        { text: '    ^^^', part: 'caret' },
        { text: 'RuntimeError', part: 'error' },
      ],
      changed: [4],
    }),
    [
      { text: 'Traceback\n', look: 'plain' },
      { text: '  File "a.py"\n', look: 'own' },
      { text: '  File "<stdlib>/b.py"\n    ^^^\n', look: 'back' },
      { text: 'RuntimeError', look: 'changed' },
    ],
  );
});

test('observations are sentences', () => {
  const { word, sentence } = observationWords({
    kind: 'held',
    coroutine: 'download',
    call: 'time.sleep',
    seconds: 0.2,
  });
  assert.equal(word, 'held');
  assert.equal(sentence, 'The loop was kept 0.2 s inside `time.sleep` by `download`.');
});

test('versions on which a program ended alike are joined, others stay apart', () => {
  const cell = (version: string, exit: string) => ({ minor: '3.10' as const, version, exit });
  const columns = ['3.10.13', '3.11.7', '3.12.1'];
  const row = (...exits: string[]) => ({
    cells: exits.map((exit, i) => cell(columns[i] ?? '', exit)),
  });
  assert.deepEqual(equalRuns(row('exit 1', 'exit 1', 'exit 1'), columns), [
    { text: 'exit 1 on all', span: 3 },
  ]);
  assert.deepEqual(equalRuns(row('exit 0', 'exit 0', 'exit 1'), columns), [
    { text: 'exit 0 on 3.10.13 to 3.11.7', span: 2 },
    { text: 'exit 1 on 3.12.1', span: 1 },
  ]);
  const older = { cells: [...row('exit 0', 'exit 0').cells, cell('3.12.0', 'exit 0')] };
  assert.deepEqual(equalRuns(older, columns), [
    { text: 'exit 0 on 3.10.13 to 3.11.7', span: 2 },
    { text: 'exit 0 on 3.12.0', span: 1 },
  ]);
});
