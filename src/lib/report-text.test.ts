import assert from 'node:assert/strict';
import test from 'node:test';
import { reportAddress, reportText } from './report-text.ts';

const PASTED = `2026-03-04 10:22:31 INFO token=abc123 user ann@example.org logged in
Traceback (most recent call last):
  File "/home/ann/secret-project/app.py", line 7, in <module>
    asyncio.run(charge("4111 1111 1111 1111"))
RuntimeError: Task <Task pending name='Task-2' coro=<charge() running at /home/ann/secret-project/app.py:9>> got Future <Future pending> attached to a different loop
ConnectionError: https://ann:pw@10.1.2.3:8443/pay?card=4111 refused by 10.1.2.3:8443
ValueError: bad key 'sk_live_51Habcdefghijklmnopqrstuvwxyz0123456789'
`;

test('a report tells the messages and nothing of the machine or its data', () => {
  const told = reportText(PASTED);
  assert.match(told, /^RuntimeError: Task <Task pending name='Task-2'/);
  assert.match(told, /attached to a different loop/);
  assert.equal(told.split('\n').length, 3);
  for (const secret of ['ann', 'secret-project', '4111', '10.1.2.3', 'sk_live', 'token', 'pw@'])
    assert.equal(told.includes(secret), false, secret);
});

test('a report says which page came first, and keeps the form’s own parameters', () => {
  const address = new URL(
    reportAddress('https://example.org/new?label=match', PASTED, '/errors/x/'),
  );
  assert.equal(address.searchParams.get('label'), 'match');
  assert.equal(address.searchParams.get('title'), 'A message leads to /errors/x/');
  assert.match(address.searchParams.get('body') ?? '', /attached to a different loop/);
});

test('a report of a text without a message tells none of it', () => {
  assert.equal(reportText('my bank account 12345 hangs\nand prints nothing'), '');
});
