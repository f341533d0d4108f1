import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finding, story } from './story.ts';
import { BLOCKED, FREE, sampleTrace, STUCK } from './timeline.testing.ts';

const words = (trace: Parameters<typeof story>[0]): string =>
  story(trace)
    .map(({ time, text }) => `${time}: ${text}`)
    .join('\n');

test('a blocked loop is told with the call, its length and who is late', () => {
  const text = words(BLOCKED);
  assert.match(text, /0 ms: .*`download` is in `time.sleep` for 200 ms: the loop is blocked/);
  assert.match(text, /200 ms: .*`heartbeat` runs, 150 ms late: its timer was due at 50 ms/);
  assert.match(text, /251 ms: `main` and `heartbeat` are done\. The program is over\.$/);
  assert.equal(finding(BLOCKED), 'the loop is blocked from 0.2 ms to 200 ms');
});

test('work in a thread is told, and that the loop is free', () => {
  assert.match(words(FREE), /`time.sleep` begins in a thread, for 200 ms; the loop is free/);
  assert.equal(finding(FREE), 'over after 201 ms, the loop stays free');
});

test('a run that nothing can wake says for what each task waits', () => {
  assert.match(words(STUCK), /`refund` still waits for `Lock.acquire`/);
  assert.match(words(STUCK), /nothing can wake the loop\.$/);
  assert.match(finding(STUCK), /^all wait from 10 ms on/);
});

test('a request to cancel and an exception are told', () => {
  const end = { at: 60, how: 'exception' as const, exception: 'ValueError' };
  const lanes = [{ name: 'main' }, { name: 'a', createdBy: 0, cancels: [50], end }];
  const text = words(sampleTrace({ lanes }));
  assert.match(text, /50 ms: `a` is asked to cancel\./);
  assert.match(text, /60 ms: `a` ends with `ValueError`\./);
});

test('what happens at nearly one time is one moment', () => {
  const end = (at: number) => ({ at, how: 'done' as const });
  const lanes = [
    { name: 'main', end: end(100) },
    { name: 'a', createdBy: 0, end: end(99.9) },
    { name: 'b', createdBy: 0, end: end(90) },
  ];
  assert.match(
    words(sampleTrace({ lanes })),
    /90 ms: `b` is done\.\n100 ms: `a` is done\. `main` is done\. The program is over\.$/,
  );
});

test('a crowd is counted', () => {
  const crowd = Array.from({ length: 90 }, (_, i) => ({ name: `check ${i + 1}`, createdBy: 0 }));
  const text = words(sampleTrace({ lanes: [{ name: 'main' }, ...crowd] }));
  assert.match(text, /`main` makes 90 tasks `check`\./);
});

test('what a program named stays in the code face', () => {
  const text = words(sampleTrace({ lanes: [{ name: 'a`b' }] }));
  assert.match(text, /`a'b` begins/);
});
