import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeLines } from './change-lines.ts';

test('changes keep the lines around them; what lies between is a gap', () => {
  const before = 'import a\n\n\ndef f():\n    one\n    two\n\n\nmain()\n';
  const after = 'import a\n\n\ndef f():\n    ONE\n    two\n\n\nrun(main())\n';
  assert.deepEqual(
    changeLines(before, after).map(({ kind, text }) => `${kind} ${text}`),
    [
      'same def f():',
      'removed     one',
      'added     ONE',
      'same     two',
      'gap ',
      'removed main()',
      'added run(main())',
    ],
  );
});

test('blank lines that come or go are left out', () => {
  assert.deepEqual(
    changeLines('lock = 1\n\n\nrun()\n', 'run()\n').map(({ kind, text }) => `${kind} ${text}`),
    ['removed lock = 1', 'same run()'],
  );
});

test('equal programs have no change', () => {
  assert.deepEqual(changeLines('a\n', 'a\n'), []);
});
