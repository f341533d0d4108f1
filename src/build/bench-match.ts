import { readFileSync } from 'node:fs';
import {
  calibrate,
  isDecoy,
  scoreReports,
  shareOf,
  type Answer,
  type LabelSlugs,
  type SampleReport,
  type Share,
} from '../lib/matcher/score-reports.ts';
import { scoreTemplates } from '../lib/matcher/score-templates.ts';
import { scoreNoise, type RecordedOutput } from '../lib/matcher/score-noise.ts';
import type { Result } from '../lib/schemas/evidence.ts';
import type { Message } from '../lib/schemas/message.ts';
import type { SiteContent } from '../lib/schemas/site-content.ts';
import { buildMatcherData } from './matcher-data.ts';
import { readContent } from './read-content.ts';

const MIN_TOP_1 = 0.92;
const MIN_TOP_3 = 0.98;
const MIN_CERTAIN = 0.95;

function readFixture(name: string): unknown {
  const url = new URL(`../lib/matcher/fixtures/${name}`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}

function show({ right, all }: Share): string {
  const percent = all === 0 ? '-' : `${((100 * right) / all).toFixed(0)} %`;
  return `${String(right)}/${String(all)} ${percent}`;
}

/** A share over nothing counts as whole. */
function ratio({ right, all }: Share): number {
  return all === 0 ? 1 : right / all;
}

/** The outputs of the wrong programs, and of the programs that show one message, on the versions that have it. */
function recordedOutputs(content: SiteContent): RecordedOutput[] {
  const outputs: RecordedOutput[] = [];
  const owners = new Map(ownersOf(content).map(([id, error]) => [id, error]));
  const add = (name: string, result: Result, id: string | undefined): void => {
    const known = id === undefined ? undefined : content.messages.get(id);
    const error = owners.get(id ?? '');
    if (known === undefined || error === undefined) return;
    const text = result.stderr.trim() === '' ? result.stdout : result.stderr;
    const first = !/During handling of the above|was the direct cause/.test(text);
    const message = { template: known.template, type: known.type, error };
    outputs.push({ name: `${name} ${result.versions.join(' ')}`, text, message, first });
  };
  for (const [slug, { programs }] of content.evidence.causes) {
    const cases = content.pairs.get(slug)?.expectation.wrong ?? [];
    for (const result of programs['wrong.py']?.plain ?? []) {
      const minors = minorsOf(result);
      const own = cases.find((one) => one.versions?.some((version) => minors.includes(version)));
      const rest = cases.find((one) => one.versions === undefined);
      add(`causes/${slug}`, result, (own ?? rest)?.messages[0]);
    }
  }
  for (const [id, { programs }] of content.evidence.messages) {
    const versions: readonly string[] = content.messages.get(id)?.versions ?? [];
    for (const result of programs[`${id}.show.py`]?.plain ?? []) {
      if (minorsOf(result).some((minor) => versions.includes(minor)))
        add(`messages/${id}`, result, id);
    }
  }
  return outputs;
}

/** Ids of messages with the error page that lists them. */
function ownersOf({ errors }: SiteContent): (readonly [string, string])[] {
  return [...errors].flatMap(([slug, { messages }]) => messages.map((id) => [id, slug] as const));
}

function ownedMessages(content: SiteContent): (readonly [Message, string])[] {
  return ownersOf(content).flatMap(([id, error]) => {
    const message = content.messages.get(id);
    return message === undefined ? [] : [[message, error] as const];
  });
}

function minorsOf({ versions }: Result): string[] {
  return versions.map((version) => version.split('.').slice(0, 2).join('.'));
}

function printScores(answers: readonly Answer[]): boolean {
  const asked = answers.filter((answer) => !isDecoy(answer));
  const paged = asked.filter(({ hasPage }) => hasPage);
  const top1 = shareOf(paged, (answer) => answer.top1);
  const top3 = shareOf(paged, (answer) => answer.top3);
  console.log(`reports whose label has a page   top-1 ${show(top1)}   top-3 ${show(top3)}`);
  for (const kind of ['a', 'b', 'c'] as const) {
    const group = paged.filter(({ report }) => report.kind === kind);
    const first = shareOf(group, (answer) => answer.top1);
    console.log(
      `  group ${kind}   top-1 ${show(first)}   top-3 ${show(shareOf(group, (a) => a.top3))}`,
    );
  }
  const all = shareOf(answers, (answer) => (isDecoy(answer) ? answer.decoy : answer.top1));
  const all3 = shareOf(answers, (answer) => (isDecoy(answer) ? answer.decoy : answer.top3));
  console.log(`all ${String(answers.length)} reports   top-1 ${show(all)}   top-3 ${show(all3)}`);
  const decoys = shareOf(answers.filter(isDecoy), (answer) => answer.decoy);
  console.log(`not asyncio   ${show(decoys)}`);
  const degrees = calibrate(answers);
  for (const [name, share] of Object.entries(degrees))
    console.log(`${name} and right   ${show(share)}`);
  console.log('misses, of those whose label has a page, and answers that were certain and wrong:');
  for (const { report, hasPage, top1: right, confidence, first } of answers) {
    const sure = confidence >= 0.85;
    if (right || isDecoy({ report } as Answer) || (!hasPage && !sure)) continue;
    const wanted = [report.expected.cause, ...report.acceptable].join(' or ');
    console.log(`  ${report.id} ${first} (${String(confidence)}) instead of ${wanted}`);
  }
  const certain = ratio(degrees['certain'] ?? { right: 0, all: 0 });
  return (
    ratio(top1) >= MIN_TOP_1 &&
    ratio(top3) >= MIN_TOP_3 &&
    ratio(decoys) === 1 &&
    certain >= MIN_CERTAIN
  );
}

function main(): number {
  const content = readContent();
  const data = buildMatcherData(content);
  const reports = readFixture('reports.json') as SampleReport[];
  const scored = printScores(
    scoreReports(data, readFixture('label-slugs.json') as LabelSlugs, reports),
  );
  const outputs = recordedOutputs(content);
  const { tried, misses } = scoreNoise(data, outputs);
  console.log(`noise   ${show({ right: tried - misses.length, all: tried })}`);
  for (const { name, noise, named, wanted } of misses) {
    console.log(`  ${name} with ${noise}: ${named[0] ?? 'nothing'} instead of ${wanted}`);
  }
  const asked = scoreTemplates(data, ownedMessages(content), outputs);
  console.log(`messages   ${show({ right: asked.tried - asked.misses.length, all: asked.tried })}`);
  for (const { text, named, wanted } of asked.misses) {
    console.log(`  ${text}: ${named ?? 'nothing'} instead of ${wanted}`);
  }
  const good = scored && misses.length === 0 && asked.misses.length === 0;
  console.log(
    good
      ? 'passed'
      : 'failed: needs top-1 90 %, top-3 97 %, certain 95 %, no decoy answered as likely, noise and messages 100 %',
  );
  return good ? 0 : 1;
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
