import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neededServers } from './needed-servers.ts';

test('a server is named with the variable that holds its address', () => {
  assert.deepEqual(neededServers(['redis', 'postgresql']), [
    'a Redis server at REDIS_URL',
    'a PostgreSQL server at DATABASE_URL',
  ]);
  assert.deepEqual(neededServers(undefined), []);
});
