import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OutputSender } from './output-sender.ts';

function sender(most = 1000): {
  output: OutputSender;
  sent: string[];
  clock: { now: number };
  print: (text: string, stream?: 'stdout' | 'stderr') => boolean;
} {
  const sent: string[] = [];
  const clock = { now: 0 };
  const output = new OutputSender(
    (stream, text) => sent.push(`${stream} ${text}`),
    most,
    () => clock.now,
  );
  return {
    output,
    sent,
    clock,
    print: (text, stream = 'stdout') => output.write(stream, new TextEncoder().encode(text)),
  };
}

test('what is printed is sent at once, in the order of both streams', () => {
  const { sent, print } = sender();
  print('a\n');
  print('b\n', 'stderr');
  print('c\n');
  assert.deepEqual(sent, ['stdout a\n', 'stderr b\n', 'stdout c\n']);
});

test('what is printed without a pause is joined, and nothing of it is lost', () => {
  const { sent, print, output } = sender(100_000);
  for (let i = 0; i < 5000; i++) print('x\n');
  output.flush();
  assert.ok(sent.length < 300, `${sent.length} messages`);
  assert.equal(sent.map((text) => text.replace('stdout ', '')).join(''), 'x\n'.repeat(5000));
});

test('after a pause it is sent at once again', () => {
  const { sent, print, clock } = sender(100_000);
  for (let i = 0; i < 300; i++) print('x\n');
  clock.now += 1000;
  print('last\n');
  assert.match(sent.at(-1)!, /last\n$/);
});

test('a flood ends at the limit, with what came before it', () => {
  const { sent, print } = sender(10);
  assert.equal(print('1234567\n'), true);
  assert.equal(print('1234567\n'), false);
  assert.deepEqual(sent, ['stdout 1234567\n', 'stdout 12']);
});

test('a letter of several bytes that comes in two pieces stays one letter', () => {
  const { sent, output } = sender();
  const bytes = new TextEncoder().encode('é');
  output.write('stdout', bytes.subarray(0, 1));
  output.write('stdout', bytes.subarray(1));
  assert.deepEqual(sent, ['stdout é']);
});
