import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunEnd } from '../python/run-python.ts';
import { endLabel, endSentence, loadedWords } from './end-words.ts';

test('every end has a label and a sentence that names its figure', () => {
  const ends: [RunEnd, string, RegExp][] = [
    [{ how: 'exit', code: 1 }, 'exit 1', /exit code 1/],
    [{ how: 'stopped' }, 'stopped', /stopped/],
    [{ how: 'limit', seconds: 10 }, 'ended after 10 s', /after 10 s/],
    [{ how: 'flood', bytes: 1_048_576 }, 'cut at 1 MB', /cut at 1 MB/],
    [{ how: 'flood', bytes: 1_000_000 }, 'cut at 1 MB', /cut at 1 MB/],
    [{ how: 'deadlock', tasks: [] }, 'waits for ever', /Nothing can wake this loop/],
    [{ how: 'failed', reason: 'No WebAssembly.' }, 'not run', /^No WebAssembly\.$/],
  ];
  for (const [end, label, sentence] of ends) {
    assert.equal(endLabel(end), label);
    assert.match(endSentence(end), sentence);
  }
});

test('what is loaded is told in megabytes', () => {
  assert.equal(loadedWords(2_202_010, 8_912_896), '2.1 of 8.5 MB');
  assert.equal(loadedWords(9_000_000, 8_912_896), '8.5 of 8.5 MB');
  assert.equal(loadedWords(1_048_576, 0), '1.0 MB');
});
