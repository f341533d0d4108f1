import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./match.ts', import.meta.url));
const NESTED = 'RuntimeError: asyncio.run() cannot be called from a running event loop';

function run(
  input: string | Uint8Array,
  ...args: string[]
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [PROGRAM, ...args], { input, encoding: 'utf8' });
}

test('prints title, address, reason and fix', () => {
  const { status, stdout } = run(NESTED);
  assert.equal(status, 0);
  assert.match(stdout, /\/causes\/nested-run\/\n {2}Why: Line 1 .*\n {2}Fix: /);
});

test('--json prints one object', () => {
  const { status, stdout } = run(NESTED, '--json');
  assert.equal(status, 0);
  const { asyncio, matches } = JSON.parse(stdout) as {
    asyncio: boolean;
    matches: { kind: string; lines: number[] }[];
  };
  assert.equal(asyncio, true);
  assert.deepEqual(matches[0]?.lines, [1]);
});

test('--jsonl answers every line, empty reports too', () => {
  const input = [NESTED, '', 'KeyError: 1'].map((text) => `${JSON.stringify(text)}\n`).join('');
  const { status, stdout } = run(input, '--jsonl');
  assert.equal(status, 0);
  const counts = stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { matches: unknown[] }).matches.length > 0);
  assert.deepEqual(counts, [true, false, false]);
});

test('without a match the exit status is 1', () => {
  const { status, stdout } = run('KeyError: 1');
  assert.equal(status, 1);
  assert.equal(
    stdout,
    'Nothing in this report points to asyncio.\nThe error is `KeyError`: look up the last line of the traceback. If the program uses asyncio, paste the lines above the error too.\n',
  );
});

test('a fault outside asyncio is said first, with where to look, and the pages stay below likely', () => {
  const text = `redis.exceptions.ConnectionError: refused\nRuntimeWarning: coroutine 'f' was never awaited`;
  const { stdout } = run(text);
  assert.match(stdout, /^The fault seems to lie outside asyncio\.\nThe error is `redis\./);
  assert.match(stdout, /raised in redis: look it up there\./);
  assert.match(stdout, /The nearest pages:\n\n.*\(\w+, possible\)/);
  const { elsewhere } = JSON.parse(run(text, '--json').stdout) as { elsewhere: object };
  assert.deepEqual(elsewhere, { type: 'redis.exceptions.ConnectionError', library: 'redis' });
});

const unusable: [string, string | Uint8Array, string[], RegExp][] = [
  ['an empty input', ' \n', [], /^The input is empty/],
  ['NUL bytes', 'a\0b', [], /^The input is binary/],
  ['bytes that are no UTF-8', Uint8Array.of(0x61, 0xff, 0xfe), [], /^The input is not UTF-8/],
  ['a bad JSON line', `"a"\n{"b": 1}\n`, ['--jsonl'], /^Line 2 is not a JSON string/],
  ['an empty JSON line', `"a"\n\n"b"\n`, ['--jsonl'], /^Line 2 is not a JSON string/],
  ['an unknown option', 'x', ['--xml'], /^Unknown option --xml/],
  ['two options', 'x', ['--json', '--jsonl'], /^Give one option/],
];
for (const [name, input, args, sentence] of unusable) {
  test(`${name}: one sentence and exit status 2`, () => {
    const { status, stdout, stderr } = run(input, ...args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, sentence);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
  });
}
