import { HtmlValidate } from 'html-validate';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  headingProblems,
  linkProblem,
  policyProblem,
  readBuiltPage,
  wordingProblems,
  type BuiltPage,
} from './check-html-pages.ts';
import { HTML_SETTINGS } from './check-html-settings.ts';
import { siteAddress } from './site-address.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const DIST = path.join(PROJECT, 'dist');
/** Of one kind of mistake, so that a fault of a shared component does not fill the screen. */
const MOST_SHOWN = 20;

interface Row {
  name: string;
  cases: number;
  problems: string[];
}

function builtFiles(): string[] {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(DIST, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/** The first thing that is not valid in each page. */
function validity(html: ReadonlyMap<string, string>): Row {
  const validator = new HtmlValidate(HTML_SETTINGS);
  const problems: string[] = [];
  for (const [file, text] of html) {
    const [first] = validator.validateStringSync(text, file).results.flatMap((r) => r.messages);
    if (first === undefined) continue;
    const place = `${String(first.line)}:${String(first.column)}`;
    problems.push(`${file}:${place} ${first.message} (${first.ruleId}, ${first.selector ?? ''}).`);
  }
  return { name: 'valid HTML', cases: html.size, problems };
}

function links(files: ReadonlySet<string>, pages: ReadonlyMap<string, BuiltPage>): Row {
  const site = { base: siteAddress(process.env).base.replace(/\/*$/, '/'), files, pages };
  const problems: string[] = [];
  let cases = 0;
  for (const page of pages.values()) {
    for (const address of [...page.links, ...page.parts]) {
      cases++;
      const problem = linkProblem(page, address, site);
      if (problem !== undefined) problems.push(problem);
    }
  }
  return { name: 'links and parts', cases, problems };
}

function checkHtml(): number {
  const names = builtFiles();
  const html = new Map(
    names
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name, readFileSync(path.join(DIST, name), 'utf8')]),
  );
  const pages = new Map([...html].map(([file, text]) => [file, readBuiltPage(file, text)]));
  const list = [...pages.values()];
  const rows: Row[] = [
    validity(html),
    { name: 'headings', cases: list.length, problems: list.flatMap(headingProblems) },
    links(new Set(names), pages),
    {
      name: 'policies',
      cases: html.size,
      problems: [...html].flatMap(([file, text]) => policyProblem(file, text) ?? []),
    },
    { name: 'titles', cases: list.length, problems: wordingProblems(list, 'title') },
    { name: 'descriptions', cases: list.length, problems: wordingProblems(list, 'description') },
  ];
  let failed = 0;
  let cases = 0;
  for (const row of rows) {
    for (const problem of row.problems.slice(0, MOST_SHOWN)) console.error(problem);
    failed += Math.min(row.problems.length, row.cases);
    cases += row.cases;
  }
  for (const row of rows)
    console.log(
      `${row.name.padEnd(16)} ${String(row.cases).padStart(6)} ${row.problems.length === 0 ? 'passed' : `FAILED ${row.problems.length}`}`,
    );
  console.log(`${cases - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

if (existsSync(path.join(DIST, 'index.html'))) process.exitCode = checkHtml();
else {
  console.error('check:html: there is no built site in dist; run npm run build first.');
  process.exitCode = 2;
}
