import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlightPython } from './highlight-python.ts';

test('keywords, strings, comments and defined names have a class, and no character is lost', async () => {
  const program = 'async def main():\n    print("done")  # yes\n\nmain()\n';
  const lines = await highlightPython(program);
  assert.equal(
    lines.map((line) => line.map((token) => token.text).join('')).join('\n'),
    program.trimEnd(),
  );
  const classOf = (text: string): string | undefined =>
    lines.flat().find((token) => token.text.trim() === text)?.className;
  assert.equal(classOf('async def'), 'k');
  assert.equal(classOf('main'), 'f');
  assert.equal(classOf('"done"'), 'q');
  assert.equal(classOf('# yes'), 'c');
  assert.deepEqual(lines[2], []);
});
