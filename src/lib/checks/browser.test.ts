import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteContent } from '../schemas/site-content.ts';
import { checkBrowser } from './browser.ts';
import { sampleContent } from './sample-content.testing.ts';

const WRONG = 'causes/closed-loop/wrong.py';
const REASON = 'The browser has no threads, so the program ends earlier.';

function problems(change: (browser: SiteContent['browser'], content: SiteContent) => void): string {
  const content = sampleContent();
  change(content.browser, content);
  return checkBrowser(content).join('\n');
}

test('programs that all ran and are equal need nothing', () => {
  assert.equal(
    problems(() => undefined),
    '',
  );
});

test('a program that was not run in the page is named', () => {
  assert.match(
    problems(({ evidence }) => evidence!.equal.shift()),
    /has no run of causes\/closed-loop\/wrong\.py; run npm run bench:browser -- --record/,
  );
});

test('a run of what no longer runs in the page is named', () => {
  assert.match(
    problems((_, content) => {
      content.causes.get('closed-loop')!.browser = false;
    }),
    /names causes\/closed-loop\/wrong\.py, which does not run in the page/,
  );
});

test('a difference needs a reason', () => {
  assert.match(
    problems(({ evidence }) => evidence!.different.push(evidence!.equal.shift()!)),
    /gives no reason why causes\/closed-loop\/wrong\.py differs/,
  );
});

test('a reason needs a difference', () => {
  assert.match(
    problems(({ differences }) => differences.push({ program: WRONG, reason: REASON })),
    /lists causes\/closed-loop\/wrong\.py, which gives in the page what it gives under CPython/,
  );
});

test('more than two differences of a hundred are too many, reasons or not', () => {
  assert.match(
    problems(({ differences, evidence }) => {
      evidence!.different.push(evidence!.equal.shift()!);
      differences.push({ program: WRONG, reason: REASON });
    }),
    /1 of 2 programs are equal in the page, less than 98 %/,
  );
});

test('a missing record is asked for', () => {
  assert.match(
    problems((browser) => (browser.evidence = undefined)),
    /is missing: run npm run bench/,
  );
});
