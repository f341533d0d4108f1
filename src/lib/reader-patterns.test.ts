import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';

const SOURCES = new URL('../', import.meta.url);
const ATOM = String.raw`(?:\\.|\[(?:\\.|[^\]\\])*\]|\((?:\\.|[^()\\])*\)|[^\\[\](){}|^$*+?.]|\.)`;
/**
 * A pattern that begins with an endless repeat and goes on, such as `/\s+$/`: where what follows is missing, the
 * engine tries again from each place of the repeat, which is work that grows with the square and that is not counted.
 */
const ENDLESS = new RegExp(`^${ATOM}(?:[+*]|\\{\\d+,\\})\\??(?!$)`);
/** Used on what the site itself wrote, or on a text that was cut to a few hundred characters before. */
const BOUNDED = [
  'lib/matcher/find-cut-off.ts (?:\\.\\.\\.|…)+$',
  'lib/relative-links.ts \\/+$',
  'lib/report-text.ts [\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
  'lib/run/shared-program.ts =+$',
  'lib/search/search-words.ts (?:[\\w.-]*[\\\\/]){2,}[\\w.-]+(?::\\d+)?',
  'lib/search/search-words.ts \\S+_\\S+',
  'lib/urls.ts \\/+$',
];
/** Folders of `src/lib` that read the content alone. */
const CONTENT = /^lib\/(?:checks|faces|reading|schemas|views)\//;

/** Every pattern that is written where a text of a reader may come: file and source. */
function patterns(): string[] {
  const files = ['lib', 'browser', 'components'].flatMap((folder) =>
    readdirSync(new URL(folder, SOURCES), { recursive: true, encoding: 'utf8' }).map((name) =>
      `${folder}/${name}`.replaceAll('\\', '/'),
    ),
  );
  const found: string[] = [];
  for (const file of files.sort()) {
    if (!file.endsWith('.ts') || /\.(test|testing)\.ts$/.test(file) || CONTENT.test(file)) continue;
    const text = readFileSync(new URL(file, SOURCES), 'utf8');
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node))
        found.push(`${file} ${node.text.replace(/^\/|\/[a-z]*$/g, '')}`);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  }
  return found;
}

test('what begins with an endless repeat is seen', () => {
  for (const source of ['\\s+$', '(?:a|b)*c', '[^"]+"', '.*x', 'a{2,}b'])
    assert.match(source, ENDLESS);
  for (const source of ['^\\s+$', '[A-Z]+', 'a{2,5}b', '\\bx+y'])
    assert.doesNotMatch(source, ENDLESS);
});

test('no pattern for the text of a reader begins with an endless repeat and goes on', () => {
  const all = patterns();
  assert.ok(all.length > 200, String(all.length));
  const endless = all.filter((place) => ENDLESS.test(place.slice(place.indexOf(' ') + 1)));
  assert.deepEqual(endless, BOUNDED);
});
