import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareExact, listed, newestFirst } from './exact-version.ts';
import { outputLines } from './output-lines.ts';
import { outputVariants } from './output-variants.ts';

const TRACEBACK = `Traceback (most recent call last):
  File "wrong.py", line 17, in <module>
    asyncio.run(main())
    ~~~~~~~~~~~^^^^^^^^
  File "<stdlib>/asyncio/runners.py", line N, in run
    raise RuntimeError(
        "asyncio.run() cannot be called from a running event loop")
RuntimeError: asyncio.run() cannot be called from a running event loop
<sys>:0: RuntimeWarning: coroutine 'fetch_price' was never awaited
`;
const OLDER = TRACEBACK.replace('    ~~~~~~~~~~~^^^^^^^^\n', '').replace(/\n {8}"asyncio.*"\)/, '');

function result(versions: string[], stderr: string, exit: number | 'timeout' = 1) {
  return { versions, exit, stdout: '', stderr };
}

test('versions are ordered by number, candidates before the release', () => {
  assert.deepEqual(newestFirst(['3.9.1', '3.15.0rc2', '3.15.0', '3.10.13', '3.15.0']), [
    '3.15.0',
    '3.15.0rc2',
    '3.10.13',
    '3.9.1',
  ]);
  assert.ok(compareExact('3.15.0b1', '3.15.0rc1') < 0);
  assert.equal(listed(['a', 'b', 'c']), 'a, b and c');
});

test('frames, library source lines, carets and errors are told apart', () => {
  assert.deepEqual(
    outputLines(TRACEBACK).map((line) => line.part),
    ['text', 'own', 'text', 'caret', 'library', 'library', 'library', 'error', 'error'],
  );
  assert.deepEqual(outputLines(''), []);
});

test('library frames and carets make no difference, the newest version comes first', () => {
  const [only, ...more] = outputVariants([
    result(['3.11.7'], OLDER),
    result(['3.13.0', '3.15.0'], TRACEBACK),
  ]);
  assert.deepEqual(more, []);
  assert.deepEqual(only?.versions, ['3.15.0', '3.13.0']);
  assert.deepEqual(only.alike, ['3.11.7']);
});

test('another line or another exit code is another variant, with the lines that differ', () => {
  const [newest, older, hung] = outputVariants([
    result(['3.10.13'], '', 'timeout'),
    result(['3.12.1'], OLDER.replace('<sys>:0:', 'sys:1:')),
    result(['3.15.0'], TRACEBACK),
  ]);
  assert.deepEqual(newest?.streams[0]?.changed, []);
  const stream = older?.streams[0];
  assert.deepEqual(
    stream?.changed.map((at) => stream.lines[at]?.text),
    ["sys:1: RuntimeWarning: coroutine 'fetch_price' was never awaited"],
  );
  assert.equal(hung?.exit, 'timeout');
  assert.deepEqual(hung.streams, []);
});
