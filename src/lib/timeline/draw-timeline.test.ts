import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { readContent } from '../../build/read-content.ts';
import { markupHtml } from '../markup.ts';
import type { Trace } from '../schemas/trace.ts';
import { drawTimeline } from './draw-timeline.ts';
import { BLOCKED, FREE, sampleTrace, STUCK } from './timeline.testing.ts';

function drawn(trace: Trace, beside?: Trace): string {
  const other = beside && { id: 'b', file: 'correct.py', trace: beside };
  const node = drawTimeline({ id: 'a', file: 'wrong.py', trace }, other);
  return markupHtml([node], (path) => path);
}

/** The words in a picture, without those for who cannot see it. */
function labels(html: string): string[] {
  return [...html.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text);
}

test('a picture has a name and tells its story to who cannot see it', () => {
  const html = drawn(BLOCKED, FREE);
  assert.match(html, /role="img"/);
  assert.match(
    html,
    /<title>wrong.py: the loop is blocked from 0.2 ms to 200 ms<\/title><desc>0 ms: main/,
  );
  assert.match(
    html,
    /<summary aria-label="The same in words of wrong\.py">The same in words<\/summary><ol>/,
  );
});

test('a blocked loop is hatched and measured, its call named, the late timer marked', () => {
  const html = drawn(BLOCKED, FREE);
  assert.match(html, /fill="url\(#hatch-a\)"/);
  for (const text of ['loop blocked 200 ms', 'time.sleep', '150 ms late'])
    assert.ok(labels(html).includes(text), text);
});

test('beside it the free loop says so, on the same scale, with its thread below', () => {
  const html = drawn(FREE, BLOCKED);
  for (const text of ['loop stays free', 'in a thread', '300 ms'])
    assert.ok(labels(html).includes(text), text);
  assert.ok(!html.includes('url('));
});

test('a run that nothing can wake says so to the right edge', () => {
  const words = labels(drawn(STUCK));
  assert.ok(words.includes('nothing can wake it') && words.includes('waits for Lock.acquire'));
});

test('a run without an end says when it was cut off', () => {
  const endless = sampleTrace({ length: 5000, ended: 'limit', lanes: [{ name: 'main' }] });
  assert.ok(labels(drawn(endless, FREE)).includes('goes on, cut off after 5 s'));
});

test('a task says how it ended', () => {
  const end = { at: 20, how: 'exception' as const, exception: 'ValueError' };
  const lanes = [
    { name: 'main', end },
    { name: 'a', cancels: [10], end: { at: 11, how: 'cancelled' as const } },
    { name: 'b' },
  ];
  const words = labels(drawn(sampleTrace({ lanes })));
  for (const text of ['ValueError', 'cancelled', 'never ends']) assert.ok(words.includes(text));
});

test('above a wait stands what it waits for, beside the name where both have room', () => {
  const wait = (to: number) => ({ waits: [{ from: 0, to, for: 'Lock.acquire' }] });
  const placed = (to: number) =>
    /<text x="50%"[^>]*text-anchor="(\w+)"[^>]*>Lock.acquire/.exec(
      drawn(sampleTrace({ lanes: [{ name: 'refund', ...wait(to) }] })),
    )?.[1];
  assert.deepEqual([placed(100), placed(50), placed(20)], ['middle', 'end', undefined]);
});

test('of many lanes most are counted, of many instants those that would touch are one', () => {
  const steps = Array.from({ length: 500 }, (_, i) => ({ from: i / 5, to: i / 5 + 0.01 }));
  const crowd = Array.from({ length: 99 }, (_, i) => ({ name: `check ${i + 1}`, steps }));
  const html = drawn(sampleTrace({ lanes: [{ name: 'main' }, ...crowd] }));
  assert.ok(labels(html).includes('and 95 more like check'));
  assert.ok(brotliCompressSync(html).length < 2048);
});

test('no dotted line comes back from a thread whose end woke nobody', () => {
  const main = { name: 'main', steps: [{ from: 0, to: 0.1 }] };
  const thread = { name: 'f', kind: 'thread' as const, createdBy: 0, steps: [{ from: 1, to: 50 }] };
  const lines = (html: string): number =>
    html.match(/[^"]*(?=" stroke="[^"]*" stroke-width="1.5" stroke-dasharray="2")/)![0].split('M')
      .length - 1;
  assert.equal(lines(drawn(sampleTrace({ lanes: [main, thread] }))), 1);
  main.steps.push({ from: 51, to: 52 });
  assert.equal(lines(drawn(sampleTrace({ lanes: [main, thread] }))), 2);
});

test('a name that a stranger chose stays text', () => {
  const html = drawn(sampleTrace({ lanes: [{ name: '<img src=x onerror=alert(1)>' }] }));
  assert.ok(!html.includes('<img'));
});

test('nothing is styled by an attribute that the policy of the pages forbids', () => {
  assert.ok(!/ style=| on\w+=/.test(drawn(BLOCKED, FREE)));
});

for (const [slug, { wrong, correct }] of readContent().timelines)
  test(`${slug}: each of its pictures is under 2 KB`, () => {
    for (const html of [drawn(wrong, correct), drawn(correct, wrong)])
      assert.ok(brotliCompressSync(html).length < 2048);
  });
