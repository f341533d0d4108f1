import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const SOURCES = path.resolve(import.meta.dirname, '..');
/** Ways to make elements from text, or to run it. */
const FROM_TEXT =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|srcdoc|createContextualFragment|parseFromString|parseHTMLUnsafe|document\.write(?:ln)?|eval|new Function)\b/;

/** The name of SVG, which is no address that anything is asked for. */
const SVG = 'http://www.w3.org/2000/svg';

/** Scripts that come to a reader's page: they show what a reader pasted, typed, ran or followed. */
function pageScripts(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(SOURCES, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(test|testing)\.ts$/.test(name))
      .map((name) => path.join(folder, name)),
  );
}

/** The lines of scripts that hold something. */
function linesWith(scripts: readonly string[], pattern: RegExp): string[] {
  return scripts.flatMap((name) =>
    readFileSync(path.join(SOURCES, name), 'utf8')
      .replaceAll(SVG, '')
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${name}:${i + 1} ${line}`] : [])),
  );
}

test('no script of a page makes elements from text, or runs it', () => {
  const scripts = pageScripts(['browser', 'components', 'lib']);
  assert.ok(scripts.length > 150, String(scripts.length));
  assert.deepEqual(linesWith(scripts, FROM_TEXT), []);
});

test('no script of a page holds the address of another site', () => {
  const scripts = pageScripts(['browser', 'components']);
  assert.ok(scripts.length > 50, String(scripts.length));
  assert.deepEqual(linesWith(scripts, /https?:\/\/(?![\w.]+\.invalid\/)|['"`]\/\/\w/), []);
});
