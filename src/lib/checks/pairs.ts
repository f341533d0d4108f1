import { diffLines } from '../diff/diff-lines.ts';
import type { Cause } from '../schemas/cause.ts';
import { compareMinor } from '../schemas/common.ts';
import type { Pair, SiteContent } from '../schemas/site-content.ts';

const LINES = { least: 4, most: 27 };
const MOST_CHANGED = 8;

function lengthProblem(file: string, program: string): string[] {
  const lines = program.trimEnd().split('\n').length;
  if (lines >= LINES.least && lines <= LINES.most) return [];
  return [`${file}: has ${lines} lines; a program has ${LINES.least} to ${LINES.most}.`];
}

function noteProblems(folder: string, cause: Cause, pair: Pair): string[] {
  return (['wrong', 'correct'] as const).flatMap((name) =>
    cause.notes[name].flatMap(({ at }, i) => {
      const lines = pair[name].split('\n').filter((line) => line.includes(at)).length;
      if (lines === 1) return [];
      return [
        `${folder}/index.mdx: notes.${name}[${i}].at '${at}' occurs in ${lines} lines of ${name}.py; it must occur in one.`,
      ];
    }),
  );
}

function pairProblems(slug: string, cause: Cause, pair: Pair): string[] {
  const folder = `content/causes/${slug}`;
  const changed = diffLines(pair.wrong, pair.correct).filter((line) => line.kind !== 'same');
  const removed = changed.filter((line) => line.kind === 'removed').length;
  const size = Math.max(removed, changed.length - removed);
  const problems = [
    ...lengthProblem(`${folder}/wrong.py`, pair.wrong),
    ...lengthProblem(`${folder}/correct.py`, pair.correct),
    ...noteProblems(folder, cause, pair),
  ];
  if (size === 0) problems.push(`${folder}/correct.py: is the same program as wrong.py.`);
  if (size > MOST_CHANGED && cause.largeChange === undefined) {
    problems.push(
      `${folder}/correct.py: changes ${size} lines of wrong.py; make it at most ${MOST_CHANGED} or give the reason as largeChange in index.mdx.`,
    );
  }
  const newer = cause.requires !== undefined && compareMinor(cause.requires, '3.10') > 0;
  if (newer && pair.olderCorrect === undefined && cause.noOlderFix === undefined) {
    problems.push(
      `${folder}: requires ${cause.requires}; add correct-3.10.py or say in noOlderFix why there is none.`,
    );
  }
  if (!newer && pair.olderCorrect !== undefined) {
    problems.push(`${folder}/correct-3.10.py: is not needed, index.mdx has no requires.`);
  }
  return problems;
}

/** What two causes must not share: the same messages and the same changed lines. */
function twins(content: SiteContent): string[] {
  const seen = new Map<string, string>();
  return [...content.pairs].flatMap(([slug, pair]) => {
    const messages = [...new Set(pair.expectation.wrong.flatMap((c) => c.messages))].sort();
    const change = diffLines(pair.wrong, pair.correct).filter((line) => line.kind !== 'same');
    const key = JSON.stringify([messages, change.map((line) => [line.kind, line.text.trim()])]);
    const twin = seen.get(key);
    seen.set(key, slug);
    return twin === undefined
      ? []
      : [
          `content/causes/${slug}: shows the same messages and makes the same change as '${twin}'; merge them.`,
        ];
  });
}

/** Every cause has a pair of the right size or says why not, and every page shows the pair of its usual cause. */
export function checkPairs(content: SiteContent): string[] {
  const problems: string[] = [];
  for (const [slug, cause] of content.causes) {
    const pair = content.pairs.get(slug);
    if (pair !== undefined) problems.push(...pairProblems(slug, cause, pair));
    else if (cause.noPair === undefined) {
      problems.push(
        `content/causes/${slug}: has no wrong.py, correct.py and expected.json; add them or give the reason as noPair in index.mdx.`,
      );
    }
  }
  for (const [folder, pages] of [
    ['errors', content.errors],
    ['symptoms', content.symptoms],
  ] as const) {
    for (const [slug, page] of pages) {
      const usual = page.causes[0]?.cause ?? '';
      if (content.causes.has(usual) && !content.pairs.has(usual)) {
        problems.push(
          `content/${folder}/${slug}.mdx: its usual cause '${usual}' has no pair to show.`,
        );
      }
    }
  }
  return [...problems, ...twins(content)];
}
