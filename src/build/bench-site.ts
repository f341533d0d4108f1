import { chromium, type Browser } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { multipliedProject, timedBuild, type BuildCost } from './bench-site-builds.ts';
import { measureMatching } from './bench-site-matcher.ts';
import { measurePage, median, type PageCost } from './bench-site-pages.ts';
import {
  buildLine,
  figureLine,
  isWithin,
  matchFigures,
  matchTable,
  pageFigures,
  pageTable,
  type Figure,
} from './bench-site-report.ts';
import { serveFolder } from './folder-server.ts';
import { prepareStarlight } from './bench-site-starlight.ts';
import { findChromium } from './find-chromium.ts';
import { builtAddresses } from './published-addresses.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const DIST = path.join(PROJECT, 'dist');
const STARLIGHT = path.join(PROJECT, '.cache/starlight');
const KB = 1024;
const BUILDS = 3;
const ANSWER = /^\/(errors|causes|symptoms)\/[^/]+\/$/;
/** Every kind of page; of a kind the largest page is loaded. */
const KINDS: [name: string, addresses: RegExp][] = [
  ['home', /^\/$/],
  ['error', /^\/errors\/[^/]+\/$/],
  ['cause', /^\/causes\/[^/]+\/$/],
  ['symptom', /^\/symptoms\/[^/]+\/$/],
  ['guide', /^\/guides\/[^/]+\/$/],
  ['index', /^\/(errors|causes|symptoms|guides)\/$/],
  ['question', /^\/diagnose\//],
  ['evidence', /^\/evidence\//],
  ['coverage', /^\/coverage\//],
  ['all', /^\/all\/$/],
  ['link and offline', /^\/(link|offline)\/$/],
];
/** Pages loaded from both sites, of each of their four kinds the largest and the middle one. */
const COMPARED = ['error', 'cause', 'symptom', 'guide'];

function inlined(html: string, element: 'style' | 'script'): string {
  return [...html.matchAll(new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`, 'g'))]
    .filter(([tag]) => !tag.includes('application/ld+json'))
    .map(([, text = '']) => text)
    .join('');
}

/** Addresses of the site with the compressed size of each page, largest first. */
function sizedPages(dist: string): [address: string, bytes: number][] {
  return builtAddresses(dist)
    .map((address): [string, number] => [
      address,
      brotliCompressSync(readFileSync(path.join(dist, address, 'index.html'))).length,
    ])
    .sort(([, a], [, b]) => b - a);
}

/** The budgets of bytes, over all pages. */
function byteFigures(dist: string, sized: readonly [string, number][]): Figure[] {
  const answers = sized.filter(([address]) => ANSWER.test(address));
  const guides = sized.filter(([address]) => /^\/guides\/[^/]+\/$/.test(address));
  const html = answers.map(([address]) =>
    readFileSync(path.join(dist, address, 'index.html'), 'utf8'),
  );
  const most = (values: number[]): number => Math.max(...values) / KB;
  const styles = html.map((text) => brotliCompressSync(inlined(text, 'style')).length);
  const scripts = html.map((text) => Buffer.byteLength(inlined(text, 'script')));
  const matcher = brotliCompressSync(readFileSync(path.join(dist, 'assets/match.js'))).length;
  const kilobytes = (name: string, value: number, budget: number): Figure => ({
    name,
    value,
    budget,
    unit: 'KB',
    isCounted: true,
  });
  return [
    kilobytes(
      'error, cause, symptom page, median',
      median(answers.map(([, bytes]) => bytes)) / KB,
      11,
    ),
    kilobytes('error, cause, symptom page, largest', most(answers.map(([, bytes]) => bytes)), 14),
    kilobytes('guide, largest', most(guides.map(([, bytes]) => bytes)), 20),
    kilobytes('styles in a page', most(styles), 4.5),
    kilobytes('script in a page (not compressed)', most(scripts), 1.5),
    kilobytes('matcher with its data', matcher / KB, 40),
  ];
}

async function measureKinds(
  browser: Browser,
  site: string,
  sized: readonly [string, number][],
): Promise<Map<string, PageCost>> {
  const costs = new Map<string, PageCost>();
  for (const [name, pattern] of KINDS) {
    const [address] = sized.find(([page]) => pattern.test(page)) ?? [];
    if (address === undefined) continue;
    costs.set(`${name}: ${address}`, await measurePage(browser, site + address.slice(1)));
  }
  return costs;
}

function comparedPages(sized: readonly [string, number][]): string[] {
  return COMPARED.flatMap((kind) => {
    const pattern = KINDS.find(([name]) => name === kind)![1];
    const pages = sized.filter(([address]) => pattern.test(address)).map(([address]) => address);
    return [pages[0]!, pages[Math.floor(pages.length / 2)]!];
  });
}

/** Loads the same pages from both sites, one after the other, and compares the middle of each figure. */
async function comparePages(
  browser: Browser,
  sites: { ours: string; starlight: string },
  addresses: readonly string[],
): Promise<Figure[]> {
  const ours: PageCost[] = [];
  const theirs: PageCost[] = [];
  for (const address of addresses) {
    ours.push(await measurePage(browser, sites.ours + address.slice(1)));
    theirs.push(await measurePage(browser, sites.starlight + address.slice(1)));
  }
  const ratio = (name: string, key: 'bytes' | 'largestPaint', budget: number): Figure => {
    const [a, b] = [ours, theirs].map((costs) => median(costs.map((cost) => cost[key])));
    const shown =
      key === 'bytes'
        ? `${(a! / KB).toFixed(1)} and ${(b! / KB).toFixed(1)} KB`
        : `${a!.toFixed(0)} and ${b!.toFixed(0)} ms`;
    return { name: `${name} (${shown})`, value: a! / b!, budget, unit: '', isCounted: true };
  };
  return [
    ratio('transfer, ours to Starlight', 'bytes', 0.25),
    ratio('LCP, ours to Starlight', 'largestPaint', 0.55),
  ];
}

/** Builds both sites in turns, and takes the quickest build of each: another program can only make one slower. */
function compareBuilds(): { ours: BuildCost; starlight: BuildCost } {
  const quicker = (a: BuildCost, b: BuildCost): BuildCost => (a.seconds <= b.seconds ? a : b);
  let ours = timedBuild(PROJECT, 'ours');
  prepareStarlight(DIST, STARLIGHT);
  let starlight = timedBuild(STARLIGHT, 'starlight');
  for (let i = 1; i < BUILDS; i++) {
    ours = quicker(ours, timedBuild(PROJECT, 'ours'));
    starlight = quicker(starlight, timedBuild(STARLIGHT, 'starlight'));
  }
  return { ours, starlight };
}

function tenfoldBuild(): BuildCost {
  const folder = multipliedProject(PROJECT, 10);
  try {
    return timedBuild(folder, 'ours');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The bench of the search, which has a table and a verdict of its own. */
function searchKeeps(): boolean {
  const { status } = spawnSync(process.execPath, ['src/build/bench-search.ts'], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  return status === 0;
}

async function measureInBrowser(browser: Browser, kept: string): Promise<Figure[]> {
  const sized = sizedPages(kept);
  const figures = byteFigures(kept, sized);
  const [ours, starlight] = [
    await serveFolder(kept, { packs: true }),
    await serveFolder(path.join(STARLIGHT, 'dist'), { packs: true }),
  ];
  const costs = await measureKinds(browser, ours.root, sized);
  console.log(`\n${pageTable(costs)}`);
  const matching = await measureMatching(browser, ours.root);
  console.log(`\n${matchTable(matching)}`);
  const sites = { ours: ours.root, starlight: starlight.root };
  const compared = await comparePages(browser, sites, comparedPages(sized));
  for (const server of [ours, starlight]) server.close();
  return [...figures, ...pageFigures(costs), ...matchFigures(matching), ...compared];
}

async function main(isQuick: boolean): Promise<number> {
  const executable = findChromium();
  if (executable === undefined) {
    console.error('bench:site: no Chromium was found; install one and set CHROMIUM_PATH to it.');
    return 2;
  }
  const { ours, starlight } = compareBuilds();
  console.log(buildLine('build of this site', ours));
  console.log(buildLine('build by Starlight 0.42.4', starlight));
  // A copy, so that nothing that builds meanwhile changes what is measured.
  const kept = mkdtempSync(path.join(tmpdir(), 'bench-dist-'));
  cpSync(DIST, kept, { recursive: true });
  if (!isQuick) console.log(buildLine('build with ten times as much', tenfoldBuild()));
  const browser = await chromium.launch({
    ...(executable === 'playwright' ? {} : { executablePath: executable }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const figures = await measureInBrowser(browser, kept);
  await browser.close();
  rmSync(kept, { recursive: true });
  figures.push({
    name: 'build, ours to Starlight',
    value: ours.seconds / starlight.seconds,
    budget: 0.6,
    unit: '',
    isCounted: true,
  });
  console.log('\nsearch');
  const isSearchWithin = searchKeeps();
  console.log(`\n${figures.map(figureLine).join('\n')}`);
  const isKept = isWithin(figures) && isSearchWithin;
  console.log(isKept ? 'passed' : 'failed: a counted budget is missed');
  return isKept ? 0 : 1;
}

process.exit(await main(process.argv.includes('--quick')));
