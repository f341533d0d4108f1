import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlightPython } from './highlight-python.ts';

const PROGRAM = `async def main():
    # one line
    print(f"hello {name}", None)

`;

test('roles are told apart, and the text is unchanged', async () => {
  const lines = await highlightPython(PROGRAM);
  assert.equal(
    lines.map((line) => line.map((token) => token.text).join('')).join('\n'),
    PROGRAM.trimEnd(),
  );
  const roles = lines.flat().map(({ text, role }) => [text.trim(), role]);
  assert.deepEqual(roles, [
    ['async def', 'k'],
    ['main', 'f'],
    ['():', undefined],
    ['', undefined],
    ['# one line', 'c'],
    ['print(', undefined],
    ['f"hello', 'q'],
    ['{name}', undefined],
    ['"', 'q'],
    [',', undefined],
    ['None', 'k'],
    [')', undefined],
  ]);
});
