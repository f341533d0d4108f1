import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleContent } from '../lib/checks/sample-content.testing.ts';
import type { Timeline } from '../lib/schemas/evidence.ts';
import { checkTimelines } from './check-freshness.ts';
import { evidenceHash } from './evidence-hash.ts';

const ROOT = '/nowhere';
const FILE = 'content/evidence/timelines/closed-loop.json';

function problems({ asked, inputs }: { asked: boolean; inputs?: string }): string[] {
  const content = sampleContent();
  content.causes.get('closed-loop')!.timeline = asked;
  const trace = { python: '3.14.8', length: 1, ended: 'exit' as const, lanes: [] };
  const timeline: Timeline = { inputs: inputs ?? '', wrong: trace, correct: trace };
  if (inputs !== undefined) content.timelines.set('closed-loop', timeline);
  return checkTimelines(content, ROOT);
}

test('a cause has traces exactly when it asks for them, of its programs as they are', () => {
  const fresh = evidenceHash([]);
  assert.deepEqual(problems({ asked: false }), []);
  assert.deepEqual(problems({ asked: true, inputs: fresh }), []);
  assert.deepEqual(problems({ asked: true }), [
    `${FILE}: is missing, causes/closed-loop has timeline: true; run npm run verify -- --record --only closed-loop.`,
  ]);
  assert.deepEqual(problems({ asked: true, inputs: 'f00' }), [
    `${FILE}: is stale, its program or expectation has changed; run npm run verify -- --record --only closed-loop.`,
  ]);
  assert.deepEqual(problems({ asked: false, inputs: fresh }), [
    `${FILE}: is of no cause with timeline: true; delete the file or add the line.`,
  ]);
});

test('so has a claim', () => {
  const content = sampleContent();
  content.claims.get('close-first')!.timeline = true;
  assert.deepEqual(checkTimelines(content, ROOT), [
    'content/evidence/timelines/claims/close-first.json: is missing, claims/close-first has timeline: true; run npm run verify -- --record --only close-first.',
  ]);
  const run = { python: '3.14.8', length: 1, ended: 'exit' as const, lanes: [] };
  content.claimTimelines.set('close-first', { inputs: evidenceHash([]), run });
  assert.deepEqual(checkTimelines(content, ROOT), []);
});
