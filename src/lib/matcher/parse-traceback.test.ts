import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanText } from './clean-text.ts';
import { parseTraceback, type Traceback } from './parse-traceback.ts';
import { findPythons } from './report.ts';
import { splitLines } from './split-lines.ts';

function parse(text: string): Traceback {
  return parseTraceback(cleanText(splitLines(text)));
}

const formats: Record<string, string> = {
  CPython: '  File "/srv/app/jobs.py", line 12, in work\n    asyncio.run(main())',
  'CPython 3.13 carets':
    '  File "/srv/app/jobs.py", line 12, in work\n    asyncio.run(main())\n    ~~~~^^^^',
  'a log prefix of any kind':
    '#7 <err> »   File "/srv/app/jobs.py", line 12, in work\n#8 <err> »     asyncio.run(main())',
  'IPython 8':
    'File /srv/app/jobs.py:12, in work(a, b)\n     11 x = 1\n---> 12 asyncio.run(main())',
  Spyder: '  File /srv/app/jobs.py:12 in work\n    asyncio.run(main())',
  rich: '│ /srv/app/jobs.py:12 in work        │\n│ ❱ 12 │   asyncio.run(main())      │',
  pytest: '>   asyncio.run(main())\n\n/srv/app/jobs.py:12: in work\n    asyncio.run(main())',
};

for (const [name, text] of Object.entries(formats)) {
  test(`reads a frame of ${name}`, () => {
    const frame = parse(text).frames[0];
    assert.equal(frame?.path, '/srv/app/jobs.py');
    assert.equal(frame.line, 12);
    assert.equal(frame.function, 'work');
    assert.match(frame.source, /^asyncio\.run\(main\(\)\)/);
  });
}

test('the line that pytest marks above a place is its source, not the error between', () => {
  const text = `    async def test_one():
>       await lock.acquire()
E       RuntimeError: it failed

tests/test_a.py:9: RuntimeError`;
  const [frame] = parse(text).frames;
  assert.equal(frame?.source, 'await lock.acquire()');
  assert.equal(frame.line, 9);
});

test('a place in the repr of a task is no step of the traceback', () => {
  const repr = '<Task pending coro=<work() running at /srv/a.py:3>>';
  assert.equal(parse(repr).frames[0]?.inRepr, true);
  assert.equal(parse('File "a.py", line 1, in f').frames[0]?.inRepr, undefined);
});

test('reads Windows paths, notebook cells and places in a task', () => {
  assert.equal(parse('File "C:\\app\\a.py", line 1, in f').frames[0]?.path, 'C:/app/a.py');
  assert.equal(parse('Cell In[3], line 7\n').frames[0]?.path, 'Cell In[3]');
  assert.equal(parse('Cell In[3], line 7\n').frames[0]?.line, 7);
  const task = '<Task finished coro=<Client.close() done, defined at /x/httpx/client.py:9>>';
  assert.equal(parse(task).frames[0]?.path, '/x/httpx/client.py');
});

test('tells chains from exceptions that stand apart', () => {
  const text = `ValueError: one

During handling of the above exception, another exception occurred:

KeyError: 'two'
TypeError: three`;
  const { raised } = parse(text);
  assert.deepEqual(
    raised.map(({ type, link }) => [type, link]),
    [
      ['ValueError', null],
      ['KeyError', 'during'],
      ['TypeError', null],
    ],
  );
  assert.equal(raised[0]?.chain, raised[1]?.chain);
  assert.notEqual(raised[1]?.chain, raised[2]?.chain);
});

test('keeps the frames of a traceback that lost its end', () => {
  assert.equal(parse('File "a.py", line 1, in f\n    g()').open.length, 1);
  assert.equal(parse('File "a.py", line 1, in f\n    g()\nKeyError: 1').open.length, 0);
});

const versions: [string, number][] = [
  ['File "/usr/lib/python3.12/asyncio/runners.py", line 1, in run', 12],
  ['File "C:\\Users\\a\\Python\\Python311\\lib\\asyncio\\x.py", line 1, in f', 11],
  ['File "C:\\tools\\Python\\3.7.9\\x64\\lib\\asyncio\\x.py", line 1, in f', 7],
  ['platform linux -- Python 3.14.0, pytest-8', 14],
  ['- Python version: 3.9', 9],
  ['/home/a/.pyenv/versions/3.10.4/bin/x', 10],
];
for (const [text, minor] of versions) {
  test(`reads Python 3.${minor} out of ${text}`, () => {
    assert.equal(findPythons(cleanText(splitLines(text)))[0]?.minor, minor);
  });
}

test('a version of something else is no Python', () => {
  assert.deepEqual(findPythons(cleanText(splitLines('copy 3.12 of the file'))), []);
});
