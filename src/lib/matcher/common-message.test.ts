import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCommon } from './common-message.ts';

test('a text of another part of the library is common unless it speaks of asyncio', () => {
  assert.ok(isCommon({ source: 'Lib/socket.py:create_connection', template: 'timed out' }));
  assert.ok(
    isCommon({ source: 'redis/connection.py:read', template: 'Timeout reading from {host}' }),
  );
  assert.ok(!isCommon({ source: 'Lib/asyncio/tasks.py:wait', template: 'timed out' }));
  assert.ok(!isCommon({ source: 'Lib/socket.py:x', template: 'the event loop is closed' }));
  assert.ok(!isCommon({ template: 'timed out' }));
});
