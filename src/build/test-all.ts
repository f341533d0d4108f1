import { spawn } from 'node:child_process';
import path from 'node:path';

interface Step {
  name: string;
  command: string[];
  /** Finds the number of passed and failed cases in what the command printed; one case when left out. */
  count?: (output: string) => { passed: number; failed: number } | undefined;
}

interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
}

const PROJECT = path.resolve(import.meta.dirname, '../..');
const node = process.execPath;

function lastNumber(output: string, pattern: RegExp): number | undefined {
  const found = [...output.matchAll(pattern)].at(-1)?.[1];
  return found === undefined ? undefined : Number(found);
}

function countBy(passed: RegExp, failed: RegExp): NonNullable<Step['count']> {
  return (output) => {
    const good = lastNumber(output, passed);
    return good === undefined
      ? undefined
      : { passed: good, failed: lastNumber(output, failed) ?? 0 };
  };
}

const nodeTests = countBy(/^. pass (\d+)$/gm, /^. fail (\d+)$/gm);
/** A check of types that ends before its result has checked nothing. */
const checkedFiles: NonNullable<Step['count']> = (output) =>
  countBy(/Result \((\d+) files\)/g, /- (\d+) errors/g)(output) ?? { passed: 0, failed: 1 };
const closingLine = countBy(/(\d+) passed/g, /(\d+) failed/g);

/** What needs no built site, on both processors: two lists beside each other, each in its order. */
const PYTHON: Step[] = [
  { name: 'Python code', command: [node, 'src/build/test-python.ts'], count: closingLine },
];
/** The linter reads the types that the check of types makes. */
const CHECKS: Step[] = [
  { name: 'types', command: ['npm', 'run', '-s', 'types'], count: checkedFiles },
  { name: 'lint', command: ['npm', 'run', '-s', 'lint'] },
  { name: 'formatting', command: ['npm', 'run', '-s', 'format:check'] },
  { name: 'unit tests', command: ['npm', 'run', '-s', 'test:unit'], count: nodeTests },
  { name: 'content', command: ['npm', 'run', '-s', 'content'] },
];
/** What goes on with what the steps before it left, or takes the whole machine. */
const STEPS: Step[] = [
  // With CI=true all programs are run.
  {
    name: 'verification',
    command: ['npm', 'run', '-s', 'verify', '--', '--changed'],
    count: closingLine,
  },
  { name: 'build', command: ['npm', 'run', '-s', 'build'] },
  { name: 'HTML', command: ['npm', 'run', '-s', 'check:html'], count: closingLine },
  { name: 'matching', command: ['npm', 'run', '-s', 'bench:match'] },
  { name: 'export', command: ['npm', 'run', '-s', 'export'] },
  { name: 'export check', command: ['npm', 'run', '-s', 'check:export'] },
  { name: 'base path', command: [node, 'src/build/test-base-path.ts'], count: closingLine },
  { name: 'Firefox', command: [node, 'src/build/test-firefox.ts'], count: closingLine },
  {
    name: 'programs in the browser',
    command: ['npm', 'run', '-s', 'bench:browser'],
    count: closingLine,
  },
  { name: 'browser', command: ['npm', 'run', '-s', 'test:browser'], count: closingLine },
];

/**
 * Runs a step.
 * @param live whether what it prints is shown at once, instead of all of it at its end
 */
function run(step: Step, live: boolean): Promise<Outcome> {
  const title = `\n=== ${step.name}`;
  console.log(live ? title : `${step.name}: begun; what it prints is shown at its end.`);
  const started = performance.now();
  const [program = '', ...args] = step.command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (stream: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString();
      if (live) stream.write(chunk);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    child.on('error', (error) => {
      output += error.message;
      console.error(`${step.name}: ${program} could not be started: ${error.message}.`);
    });
    child.on('close', (code) => {
      if (!live) console.log(`${title}\n${output.trimEnd()}`);
      const whole = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
      const nothing = { passed: 0, failed: 0 };
      const cases = step.count === undefined ? whole : (step.count(output) ?? nothing);
      if (code !== 0 && cases.failed === 0) cases.failed = 1;
      resolve({ name: step.name, ...cases, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** Runs steps one after the other. Returns their outcomes. */
async function runAll(steps: readonly Step[], live: boolean): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await run(step, live));
  return outcomes;
}

const names = process.argv.slice(2);
const all = [...PYTHON, ...CHECKS, ...STEPS].map((step) => step.name);
const unknown = names.find((name) => !all.includes(name));
if (unknown !== undefined) {
  console.error(`test: '${unknown}' is no step; the steps are ${all.join(', ')}.`);
  process.exit(2);
}
const wanted = ({ name }: Step): boolean => names.length === 0 || names.includes(name);
const beside = [PYTHON, CHECKS].map((steps) => runAll(steps.filter(wanted), false));
const outcomes = (await Promise.all(beside)).flat();
outcomes.push(...(await runAll(STEPS.filter(wanted), true)));

console.log('');
for (const { name, passed, failed, seconds } of outcomes) {
  const verdict = failed > 0 ? 'FAILED ' : passed > 0 ? 'passed ' : 'not run';
  console.log(
    `${name.padEnd(23)} ${verdict}  ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`,
  );
}
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(
  `\n${outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)} passed, ${failed} failed`,
);
process.exitCode = failed === 0 ? 0 : 1;
