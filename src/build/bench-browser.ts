import { chromium, type Page } from '@playwright/test';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { newestFirst } from '../lib/evidence/exact-version.ts';
import { browserPrograms, type BrowserProgram } from '../lib/in-browser/browser-programs.ts';
import { compareRun, type Difference } from '../lib/in-browser/compare-run.ts';
import { BROWSER_EVIDENCE_FORMAT, type BrowserEvidence } from '../lib/schemas/browser-evidence.ts';
import type { SiteContent } from '../lib/schemas/site-content.ts';
import { traceSchema } from '../lib/schemas/trace.ts';
import { BROWSER_EVIDENCE, browserHash } from './browser-evidence.ts';
import { findChromium } from './find-chromium.ts';
import { pyodideVersion } from './python-files.ts';
import { readContent } from './read-content.ts';
import { loadRunner, runInPage, type RanInPage } from './run-in-page.ts';
import { serveSite } from './serve-site.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const ASSETS = path.join(PROJECT, 'dist/assets');
/** A program that never ends by itself is given this long, as by src/verify. */
const ENDLESS_SECONDS = 1.5;
const USUAL_SECONDS = 10;

interface Compared {
  program: BrowserProgram;
  ran: RanInPage;
  differences: Difference[];
}

async function runProgram(page: Page, program: BrowserProgram): Promise<Compared> {
  const seconds = program.expected.exit === 'timeout' ? ENDLESS_SECONDS : USUAL_SECONDS;
  const ran = await runInPage(page, program.text, program.file, seconds);
  const { end } = ran;
  if (end.how === 'failed') throw new Error(`${program.name}: ${end.reason}`);
  const exit = end.how === 'exit' ? end.code : 'never';
  if ('trace' in end) traceSchema.parse(end.trace);
  return { program, ran, differences: compareRun({ ...ran, exit }, program.expected) };
}

/** Runs all of them; what differs is run again alone, once, as on a busy machine it can be late. */
async function runAll(page: Page, programs: readonly BrowserProgram[]): Promise<Compared[]> {
  const all: Compared[] = [];
  for (const program of programs) {
    const first = await runProgram(page, program);
    const isAgain = first.differences.length > 0;
    if (isAgain) console.log(`${program.name} is run again.`);
    all.push(isAgain ? { ...(await runProgram(page, program)), ran: first.ran } : first);
  }
  return all;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function megabytes(size: number): string {
  return `${(size / 1024 / 1024).toFixed(2)} MB`;
}

function printSizes(): void {
  const files = readdirSync(path.join(ASSETS, 'python')).map((name) =>
    readFileSync(path.join(ASSETS, 'python', name)),
  );
  files.push(readFileSync(path.join(ASSETS, 'python.js')));
  const raw = files.reduce((sum, file) => sum + file.length, 0);
  const packed = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);
  console.log(
    `download, once                   ${megabytes(raw)} in ${files.length} scripts, brotli ${megabytes(packed)}`,
  );
}

function printTimes(all: readonly Compared[]): void {
  const [first, ...later] = all.map(({ ran }) => ran);
  const starts = later.map(({ startedAt }) => startedAt);
  const outputs = later.map(({ firstAt }) => firstAt);
  console.log(`first run, until it starts       ${first?.startedAt.toFixed(0) ?? ''} ms`);
  console.log(
    `later runs, until they start     median ${median(starts).toFixed(0)} ms, longest ${Math.max(...starts).toFixed(0)} ms`,
  );
  console.log(`later runs, until first output   median ${median(outputs).toFixed(0)} ms`);
}

/** Prints what differs; returns the number of programs that differ without a reason or are equal with one. */
function printDifferences(all: readonly Compared[], content: SiteContent): number {
  const reasons = new Map(content.browser.differences.map((d) => [d.program, d.reason]));
  const different = all.filter(({ differences }) => differences.length > 0);
  let wrong = 0;
  console.log(
    `programs run                     ${all.length}, equal ${all.length - different.length}, different ${different.length}`,
  );
  const traces = all.filter(({ ran }) => 'trace' in ran.end).length;
  console.log(`with a trace                     ${traces}`);
  for (const { program, differences } of different) {
    const reason = reasons.get(program.name);
    console.log(`  ${program.name}: ${reason ?? 'NO REASON IS GIVEN'}`);
    if (reason !== undefined) continue;
    wrong++;
    for (const { part, page, recorded } of differences)
      console.log(`--- ${part} in the page\n${page}\n--- ${part} as recorded\n${recorded}`);
  }
  for (const { program } of all.filter(({ differences }) => differences.length === 0)) {
    if (!reasons.has(program.name)) continue;
    wrong++;
    console.log(`  ${program.name} is equal, but content/browser-differences.json lists it`);
  }
  return wrong;
}

function record(all: readonly Compared[], content: SiteContent): void {
  const names = (isEqual: boolean): string[] =>
    all
      .filter(({ differences }) => (differences.length === 0) === isEqual)
      .map(({ program }) => program.name);
  const versions = newestFirst(
    all.flatMap(({ program }) => program.expected.versions.filter((v) => v.startsWith('3.14.'))),
  );
  const evidence: BrowserEvidence = {
    format: BROWSER_EVIDENCE_FORMAT,
    hash: browserHash(content),
    pyodide: pyodideVersion(),
    python: all[0]?.ran.python ?? '',
    comparedWith: versions[0] ?? '',
    equal: names(true),
    different: names(false),
  };
  writeFileSync(BROWSER_EVIDENCE, `${JSON.stringify(evidence, null, 2)}\n`);
  console.log('recorded in content/evidence/browser.json');
}

async function main(options: readonly string[]): Promise<number> {
  if (!existsSync(path.join(ASSETS, 'python.js'))) {
    console.error('bench:browser: there is no built site in dist; run npm run build first.');
    return 2;
  }
  const executable = findChromium();
  if (executable === undefined) {
    console.error('bench:browser: no Chromium was found; install one and set CHROMIUM_PATH to it.');
    return 2;
  }
  const content = readContent();
  const only = options.filter((option) => !option.startsWith('--'));
  const programs = browserPrograms(content).filter(
    ({ name }) => only.length === 0 || only.some((part) => name.includes(part)),
  );
  const browser = await chromium.launch({
    ...(executable === 'playwright' ? {} : { executablePath: executable }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  await page.goto(`${await serveSite(4720)}evidence/`);
  await loadRunner(page);
  const all = await runAll(page, programs);
  await browser.close();
  printSizes();
  printTimes(all);
  const wrong = printDifferences(all, content);
  if (options.includes('--record') && only.length === 0) record(all, content);
  console.log(`${all.length - wrong} passed, ${wrong} failed`);
  return wrong === 0 ? 0 : 1;
}

process.exit(await main(process.argv.slice(2)));
