import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hostileText } from './hostile-text.testing.ts';
import { matchReport } from './match-report.ts';
import { readFixtureData } from './read-fixture.testing.ts';
import { splitLines } from './split-lines.ts';

const data = readFixtureData();
const known = new Set([...data.errors, ...data.symptoms, ...data.causes].map(({ slug }) => slug));
/** The same texts in every run, so that a failure is one of the code; more of them with FAST_CHECK_RUNS. */
const SETTINGS = { seed: 20_261_124, numRuns: Number(process.env['FAST_CHECK_RUNS'] ?? 1500) };

test('any text is answered with known pages, confidences that fall, and lines that it has', () => {
  fc.assert(
    fc.property(hostileText(data), (text) => {
      const { matches, asyncio, ...rest } = matchReport(data, text);
      const lines = splitLines(text).at(-1)?.number ?? 0;
      let limit = 1;
      for (const match of matches) {
        assert.ok(known.has(match.slug), match.slug);
        assert.ok(match.causes.every((cause) => known.has(cause)));
        assert.ok(match.confidence >= 0 && match.confidence <= limit, String(match.confidence));
        limit = match.confidence;
        assert.ok(match.lines.every((line) => Number.isInteger(line) && line > 0 && line <= lines));
        assert.ok(
          match.reason.length > 0 && match.reason.length < 1000 && !match.reason.includes('\n'),
        );
        assert.ok(Object.values(match.names).every((name) => typeof name === 'string'));
      }
      assert.equal(typeof asyncio, 'boolean');
      assert.ok(asyncio || limit < 0.5 || matches.length === 0);
      assert.equal(JSON.stringify(rest).includes('undefined'), false);
    }),
    SETTINGS,
  );
});

test('a text leaves nothing behind: the next answer and the prototypes are as before', () => {
  const before = JSON.stringify(matchReport(data, 'RuntimeError: Event loop is closed'));
  const keys = Object.getOwnPropertyNames(Object.prototype).length;
  fc.assert(
    fc.property(hostileText(data), (text) => {
      const first = JSON.stringify(matchReport(data, text));
      assert.equal(JSON.stringify(matchReport(data, text)), first);
      assert.equal(JSON.stringify(matchReport(data, 'RuntimeError: Event loop is closed')), before);
      assert.equal(Object.getOwnPropertyNames(Object.prototype).length, keys);
    }),
    { ...SETTINGS, numRuns: SETTINGS.numRuns / 5 },
  );
});

test('a message stays found whatever stands on the lines around it', () => {
  const clean = (text: string): boolean => !/[\\\u001b\u009b<&]/.test(text);
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }).filter(clean),
      fc.string({ unit: 'binary', maxLength: 60 }).filter(clean),
      (before, after) => {
        const text = `${before}\nRuntimeError: Event loop is closed\n${after}`;
        assert.ok(
          matchReport(data, text).matches.some(({ causes, slug }) =>
            [slug, ...causes].includes('closed-loop-reused'),
          ),
          JSON.stringify(text),
        );
      },
    ),
    SETTINGS,
  );
});
