import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** Smallest contrast of text, and of what shows where a control or a mark is (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = 4.5;
const SHAPE = 3;
const PLAIN = ['page', 'surface', 'sunken', 'hover'];

/** Each role that is drawn, on which grounds, and how much it must stand out. */
const PAIRS: [role: string, grounds: string[], least: number][] = [
  ['ink', [...PLAIN, 'wrong-surface', 'correct-surface', 'mark'], TEXT],
  ['ink-soft', PLAIN, TEXT],
  ['ink-faint', [...PLAIN, 'wrong-surface', 'correct-surface'], TEXT],
  ['link', PLAIN, TEXT],
  ['on-action', ['action'], TEXT],
  ['wrong-ink', [...PLAIN, 'wrong-surface'], TEXT],
  ['correct-ink', [...PLAIN, 'correct-surface'], TEXT],
  ['late-ink', PLAIN, TEXT],
  ['on-wrong-mark', ['wrong-mark'], TEXT],
  ['code-keyword', ['surface', 'sunken', 'wrong-surface', 'correct-surface'], TEXT],
  ['code-string', ['surface', 'sunken', 'wrong-surface', 'correct-surface'], TEXT],
  ['edge', ['page', 'surface', 'sunken'], SHAPE],
  ['focus', PLAIN, SHAPE],
  ['wrong-mark', ['page', 'surface', 'sunken'], SHAPE],
  ['correct-mark', ['page', 'surface', 'sunken'], SHAPE],
];
/** Decoration, on which nothing depends. */
const DECORATION = ['rule', 'grid'];

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const roles = new Map<string, readonly [light: string, dark: string]>();
for (const [, role = '', value = ''] of css
  .slice(0, css.indexOf('@media'))
  .matchAll(/--color-([\w-]+):\s*([^;]+);/g)) {
  const both = /light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(value);
  const other = /var\(--color-([\w-]+)\)/.exec(value)?.[1];
  const colours = both === null ? roles.get(other ?? '') : ([both[1]!, both[2]!] as const);
  assert.ok(
    colours,
    `--color-${role} is '${value}', which is no pair of colours and no role above it`,
  );
  roles.set(role, colours);
}

/** Relative luminance of `#rrggbb`, as WCAG defines it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test('contrast is computed as WCAG does', () => {
  assert.equal(contrast('#ffffff', '#000000'), 21);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});

for (const [role, grounds, least] of PAIRS) {
  for (const ground of grounds) {
    for (const [i, theme] of ['light', 'dark'].entries()) {
      test(`${role} stands out from ${ground}, ${theme}: at least ${least}`, () => {
        const [a, b] = [roles.get(role)?.[i], roles.get(ground)?.[i]];
        assert.ok(a !== undefined && b !== undefined, 'no such role');
        const found = contrast(a, b);
        assert.ok(found >= least, found.toFixed(2));
      });
    }
  }
}

test('every role is one of a pair, a ground or decoration', () => {
  const used = new Set([...DECORATION, ...PAIRS.flatMap(([role, grounds]) => [role, ...grounds])]);
  assert.deepEqual(
    [...roles.keys()].filter((role) => !used.has(role)),
    [],
  );
});
