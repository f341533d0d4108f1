import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Cause } from '../lib/schemas/cause.ts';
import type { SiteContent } from '../lib/schemas/site-content.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

type Rule = Cause['lint'][number];

function fires(tools: string, { tool, rule }: Rule, file: string): boolean {
  const args =
    tool === 'ruff'
      ? ['check', '--isolated', '--output-format', 'concise', '--select', rule, file]
      : ['--config-file=', '--check-untyped-defs', '--enable-error-code', rule, file];
  const { stdout } = spawnSync(path.join(tools, tool), args, { cwd: PROJECT, encoding: 'utf8' });
  return stdout.includes(tool === 'ruff' ? ` ${rule} ` : `[${rule}]`);
}

/**
 * Runs each lint rule that a cause names: it must report wrong.py and not correct.py.
 * @param tools folder of the installed linters
 * @returns number of rules that hold, and a sentence for each that does not
 */
export function lintRuleProblems(
  content: SiteContent,
  tools: string,
): { hold: number; problems: string[] } {
  const problems: string[] = [];
  let hold = 0;
  for (const [slug, cause] of content.causes) {
    for (const rule of cause.lint) {
      const folder = `content/causes/${slug}`;
      const found = ['wrong.py', 'correct.py'].map((name) =>
        fires(tools, rule, `${folder}/${name}`),
      );
      if (found[0] === true && found[1] === false) hold++;
      else {
        const what = found[0] === true ? 'reports correct.py as well' : 'does not report wrong.py';
        problems.push(`${folder}/index.mdx: lint names ${rule.tool} ${rule.rule}, which ${what}.`);
      }
    }
  }
  return { hold, problems };
}
