import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importedPackages } from './imported-packages.ts';

const LOCK = `\
# made for
anyio==4.16.0 \\
    --hash=sha256:00 \\
    --hash=sha256:01
    # via httpx
Nest-Asyncio==1.6.0 --hash=sha256:02
django==5.2.19 ; python_full_version < '3.12' \\
    --hash=sha256:03
django==6.1.3 ; python_full_version >= '3.12' \\
    --hash=sha256:04
`;

test('only what the program imports is named', () => {
  assert.deepEqual(importedPackages(LOCK, 'import asyncio\n\nimport anyio\n'), ['anyio 4.16.0']);
});

test('a module is found by its package name, inside a function too', () => {
  assert.deepEqual(importedPackages(LOCK, 'def main():\n    from nest_asyncio import apply\n'), [
    'Nest-Asyncio 1.6.0',
  ]);
});

test('two versions for two Pythons are both named', () => {
  assert.deepEqual(importedPackages(LOCK, 'from django.db import models\n'), [
    'django 5.2.19 or 6.1.3',
  ]);
});

test('the whole lock is named where no module has a name of it', () => {
  assert.equal(importedPackages(LOCK, 'import psycopg2\n').length, 3);
  assert.deepEqual(importedPackages('', 'import anyio\n'), []);
});
