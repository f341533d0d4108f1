import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import {
  headingProblems,
  linkProblem,
  policyProblem,
  readBuiltPage,
  wordingProblems,
} from './check-html-pages.ts';
import { HTML_SETTINGS } from './check-html-settings.ts';
import { withContentSecurityPolicy } from './content-security-policy.ts';

const headings = (html: string): string[] => headingProblems(readBuiltPage('a/index.html', html));

test('a page has one h1 and skips no level', () => {
  assert.deepEqual(headings('<h1>a</h1><h2>b</h2><h3 id="c">c</h3><h2>d</h2>'), []);
  assert.match(headings('<h2>a</h2>')[0] ?? '', /a\/index\.html has 0 headings of level 1/);
  assert.match(headings('<h1>a</h1><h1>b</h1>')[0] ?? '', /has 2 headings of level 1/);
  assert.match(headings('<h1>a</h1><h3>b</h3>')[0] ?? '', /level 3 behind one of level 1/);
  assert.deepEqual(headings('<script>"<h4>"</script><h1>a</h1>'), []);
});

function problemOf(address: string, base = '/'): string | undefined {
  const here = readBuiltPage('causes/a/index.html', '<h2 id="why">');
  const there = readBuiltPage('errors/b/index.html', '<a id="which"></a>');
  const pages = new Map([here, there].map((page) => [page.file, page]));
  return linkProblem(here, address, {
    base,
    files: new Set([...pages.keys(), 'errors.json']),
    pages,
  });
}

for (const address of ['/errors/b/', '/errors/b/#which', '#why', '/errors.json', '../../errors/b/'])
  test(`${address} leads somewhere`, () => {
    assert.equal(problemOf(address), undefined);
  });

for (const [address, sentence] of [
  ['/errors/c/', /links to \/errors\/c\/, which is no page or file/],
  ['/errors/b/#why', /a part that errors\/b\/index\.html has not/],
  ['#which', /a part that causes\/a\/index\.html has not/],
  ['/errors/b', /lacks the slash at its end/],
] as const)
  test(`${address} leads nowhere`, () => {
    assert.match(problemOf(address) ?? '', sentence);
  });

test('links keep to the folder of the site', () => {
  assert.equal(problemOf('/docs/errors/b/', '/docs/'), undefined);
  assert.match(problemOf('/errors/b/', '/docs/') ?? '', /is no page or file/);
});

test('titles and descriptions are there once', () => {
  const page = (file: string, title: string): ReturnType<typeof readBuiltPage> =>
    readBuiltPage(file, `<title>${title}</title><meta name="description" content="d ${title}">`);
  const pages = [page('a', 'x'), page('b', 'y'), page('c', 'x')];
  assert.deepEqual(wordingProblems(pages, 'title'), ['c has the title of a: x']);
  assert.match(wordingProblems(pages, 'description')[0] ?? '', /c has the description of a/);
  assert.deepEqual(wordingProblems([page('a', '')], 'title'), ['a has no title.']);
});

test('the validator has its rules: what is not HTML is found', () => {
  const validator = new HtmlValidate(HTML_SETTINGS);
  const rules = (body: string): string[] =>
    validator
      .validateStringSync(
        `<!DOCTYPE html>\n<html lang="en"><head><title>a</title></head><body>${body}</body></html>`,
      )
      .results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  assert.deepEqual(rules('<h1>a</h1>'), []);
  assert.deepEqual(rules('<h1 id="a">a</h1><p id="a">b</p>'), ['no-dup-id']);
  assert.deepEqual(rules('<h1>a</h1><p><ul><li>b</li></ul></p>')[0], 'no-implicit-close');
  assert.deepEqual(rules('<h1>a</h1><ul><p>b</p></ul>'), ['element-permitted-content']);
});

const BARE =
  '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><style>p{}</style></head><body><script>run()</script></body></html>';
const SAFE = withContentSecurityPolicy(BARE, 'a');

test('a page begins with the policy of the site', () => {
  assert.equal(policyProblem('a', SAFE), undefined);
});

for (const [what, html, sentence] of [
  ['none', BARE, /^a does not begin with its charset and its policy/],
  [
    'behind a script',
    SAFE.replace('<meta charset', '<script></script><meta charset'),
    /^a does not begin/,
  ],
  [
    'more scripts',
    SAFE.replace("'wasm-unsafe-eval'", "'unsafe-eval'"),
    /by script-src, but must allow/,
  ],
  ['another style', SAFE.replace('p{}', 'q{}'), /by style-src, but must allow/],
  ['no base-uri', SAFE.replace("base-uri 'none'; ", ''), /allows '' by base-uri/],
  [
    'one more',
    SAFE.replace('default-src', 'frame-src *; default-src'),
    /has the directive frame-src/,
  ],
] as const)
  test(`a policy that is wrong is told: ${what}`, () => {
    assert.match(policyProblem('a', html) ?? '', sentence);
  });
