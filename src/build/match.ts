import { fileURLToPath } from 'node:url';
import { explainElsewhere } from '../lib/matcher/explain.ts';
import { matchReport } from '../lib/matcher/match-report.ts';
import {
  CERTAIN,
  LIKELY,
  type Match,
  type MatcherData,
  type MatchResult,
} from '../lib/matcher/types.ts';
import { buildMatcherData } from './matcher-data.ts';
import { readContent } from './read-content.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const USAGE = 'Usage: npm run -s match [-- --json | --jsonl] < report.txt';
const SHOWN = 3;

type Mode = 'text' | 'json' | 'jsonl';

/** Input that cannot be used; its message is the one sentence to print. */
class UnusableInput extends Error {}

/** Reads the mode from the arguments. */
function readMode(args: readonly string[]): Mode {
  const unknown = args.find((arg) => arg !== '--json' && arg !== '--jsonl');
  if (unknown !== undefined) throw new UnusableInput(`Unknown option ${unknown}. ${USAGE}`);
  if (args.length > 1) throw new UnusableInput(`Give one option, not ${args.join(' ')}. ${USAGE}`);
  return args[0] === '--json' ? 'json' : args[0] === '--jsonl' ? 'jsonl' : 'text';
}

/** Reads standard input as UTF-8 text. */
async function readInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Paste the report, then press Ctrl-D.\n');
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  if (bytes.includes(0)) {
    throw new UnusableInput('The input is binary (it holds NUL bytes); paste the report as text.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableInput('The input is not UTF-8 text; save the report as UTF-8 and try again.');
  }
  if (text.trim() === '') {
    throw new UnusableInput(`The input is empty; give the report on standard input. ${USAGE}`);
  }
  return text;
}

/** Reads one JSON string a line. */
function readReports(text: string): string[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line, index) => {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      value = undefined;
    }
    if (typeof value === 'string') return value;
    throw new UnusableInput(`Line ${String(index + 1)} is not a JSON string; write one a line.`);
  });
}

function degree(confidence: number): string {
  if (confidence >= CERTAIN) return 'certain';
  return confidence >= LIKELY ? 'likely' : 'possible';
}

/** Title and fix of a page; an error's and a symptom's fix is that of its first cause. */
function describe(data: MatcherData, match: Match): { title: string; fix: string | undefined } {
  const cause = data.causes.find(({ slug }) => slug === match.causes[0]);
  const pages = [...data.errors, ...data.causes, ...data.symptoms];
  const title = pages.find(({ slug }) => slug === match.slug)?.title ?? match.slug;
  return { title, fix: cause?.fix };
}

/** The answer for people: whether it is asyncio at all, then title, address, reason and fix of the first pages. */
function formatText(data: MatcherData, result: MatchResult, site: string): string {
  const { asyncio, matches, elsewhere } = result;
  const blocks = matches.slice(0, SHOWN).map((match) => formatMatch(data, match, site));
  if (!asyncio) {
    const next = elsewhere === undefined ? '' : `${explainElsewhere(elsewhere)}\n`;
    if (blocks.length === 0) return `Nothing in this report points to asyncio.\n${next}`;
    const head = `The fault seems to lie outside asyncio.\n${next}`;
    return [head, 'The nearest pages:\n', ...blocks].join('\n');
  }
  return blocks.length === 0 ? 'No page fits this report yet.\n' : blocks.join('\n');
}

function formatMatch(data: MatcherData, match: Match, site: string): string {
  const { title, fix } = describe(data, match);
  const lines = [
    `${title} (${match.kind}, ${degree(match.confidence)})`,
    `  ${site}${match.url}`,
    `  Why: ${match.reason}`,
  ];
  if (fix !== undefined) lines.push(`  Fix: ${fix}`);
  return `${lines.join('\n')}\n`;
}

async function main(): Promise<number> {
  const mode = readMode(process.argv.slice(2));
  const text = await readInput();
  const reports = mode === 'jsonl' ? readReports(text) : [text];
  const content = readContent(ROOT);
  const data = buildMatcherData(content);
  const site = (process.env['SITE_URL'] ?? '').replace(/\/+$/, '');
  let any = false;
  for (const report of reports) {
    const result = matchReport(data, report);
    any ||= result.matches.length > 0;
    process.stdout.write(
      mode === 'text' ? formatText(data, result, site) : `${JSON.stringify(result)}\n`,
    );
  }
  return any ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error.message.split('\n').slice(0, 10).join('\n')}\n`);
  process.exitCode = 2;
}
