import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ContentError } from './content-error.ts';
import { findPython } from './find-python.ts';
import { linkModuleHere } from './link-module.ts';
import { lintRuleProblems } from './lint-rules.ts';
import { readContent } from './read-content.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const TOOLS = path.join(PROJECT, '.cache/python-tools');
/** Harness, `asyncio_errors.py`, and what runs programs in the page. */
const FOLDERS = ['src/verify', 'src/link', 'src/browser/python'];
const CI = process.env['CI'] === 'true';

interface Ran {
  ok: boolean;
  output: string;
}

function run(command: string, args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: PROJECT, encoding: 'utf8' });
  const output = `${stdout}${stderr}`;
  process.stdout.write(output);
  return { ok: status === 0, output };
}

/** Folder of the programs of the tools' environment, made when it is not there; undefined without a network. */
function toolFolder(python: string): string | undefined {
  const folder = path.join(TOOLS, process.platform === 'win32' ? 'Scripts' : 'bin');
  if (CI) rmSync(TOOLS, { recursive: true, force: true });
  if (existsSync(path.join(folder, 'mypy'))) return folder;
  const made = spawnSync(python, ['-m', 'venv', TOOLS], { cwd: PROJECT }).status === 0;
  const pip = path.join(folder, 'pip');
  const args = [
    'install',
    '-q',
    '--disable-pip-version-check',
    '-r',
    'src/verify/requirements-tools.txt',
  ];
  return made &&
    spawnSync(pip, args, { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
    ? folder
    : undefined;
}

function lintRules(tools: string): { hold: number; problems: string[] } {
  try {
    return lintRuleProblems(readContent(), tools);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return {
      hold: 0,
      problems: [
        'The lint rules of the causes were not run: npm run content names what to mend first.',
      ],
    };
  }
}

/** Runs the unit tests of a folder. Returns how many there are and how many failed. */
function unitTests(python: string, folder: string): [total: number, failed: number] {
  const tests = run(python, ['-m', 'unittest', 'discover', '-s', folder, '-t', folder]);
  const total = Number(/^Ran (\d+) tests?/m.exec(tests.output)?.[1] ?? 0);
  const bad = [...tests.output.matchAll(/(?:failures|errors)=(\d+)/g)].reduce(
    (sum, m) => sum + Number(m[1]),
    0,
  );
  return [total, tests.ok ? 0 : Math.max(1, bad)];
}

/** The module that the site serves, as a file, or none while the content cannot be read. */
function servedModule(): string | undefined {
  const file = path.join(TOOLS, 'asyncio_errors.py');
  try {
    writeFileSync(file, linkModuleHere());
    return file;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return undefined;
  }
}

/** Linter, formatter and type checker, over the Python code and over the module that the site serves. */
function toolChecks(folder: string): Ran[] {
  const [ruff, mypy] = [path.join(folder, 'ruff'), path.join(folder, 'mypy')];
  const served = servedModule();
  return [
    run(ruff, ['check', ...FOLDERS]),
    run(ruff, ['format', '--check', ...FOLDERS]),
    run(mypy, ['--strict', '--exclude', 'recipes/', ...FOLDERS]),
    ...(served === undefined ? [] : [run(mypy, ['--strict', served])]),
  ];
}

/** Runs the tests of the Python code, then its linter, formatter and type checker. Returns passed and failed cases. */
function testPython(python: string): [passed: number, failed: number] {
  const counts = FOLDERS.map((folder) => unitTests(python, folder));
  const total = counts.reduce((sum, [cases]) => sum + cases, 0);
  const failed = counts.reduce((sum, [, bad]) => sum + bad, 0);
  const folder = toolFolder(python);
  if (folder === undefined) {
    console.log(
      'Python tools: ruff and mypy could not be installed; connect to a network or install src/verify/requirements-tools.txt.',
    );
    return [total - failed, failed + (CI ? 1 : 0)];
  }
  const checks = toolChecks(folder);
  const rules = lintRules(folder);
  for (const problem of rules.problems) console.error(problem);
  const good = checks.filter((check) => check.ok).length + rules.hold;
  return [
    total - failed + good,
    failed + checks.length + rules.hold + rules.problems.length - good,
  ];
}

const python = findPython();
if (python === undefined) {
  console.log(
    'Python code: no Python 3.10 or newer was found, so its tests did not run; install one or run npm run pythons.',
  );
  process.exitCode = CI ? 1 : 0;
} else {
  const [passed, failed] = testPython(python);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
