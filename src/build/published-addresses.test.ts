import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { addressProblems, builtAddresses } from './published-addresses.ts';

test('equal lists have no problem, in whatever order', () => {
  assert.deepEqual(addressProblems(['/', '/all/'], ['/all/', '/']), []);
});

test('a page gone, a page not listed and a line twice are each a sentence', () => {
  const problems = addressProblems(['/', '/new/'], ['/', '/', '/old/']);
  assert.equal(problems.length, 3);
  assert.match(problems[0]!, /^\/old\/ is published but not built/);
  assert.match(problems[1]!, /^\/new\/ is built but not listed/);
  assert.match(problems[2]!, /lists \/ twice/);
});

test('every index.html is an address, other files are not', () => {
  const output = mkdtempSync(path.join(tmpdir(), 'site-'));
  try {
    mkdirSync(path.join(output, 'causes/nested-run'), { recursive: true });
    for (const file of ['index.html', '404.html', 'causes/nested-run/index.html'])
      writeFileSync(path.join(output, file), '');
    assert.deepEqual(builtAddresses(output), ['/', '/causes/nested-run/']);
  } finally {
    rmSync(output, { recursive: true });
  }
});
