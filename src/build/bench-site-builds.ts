import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What one build of a site cost. */
export interface BuildCost {
  seconds: number;
  /** Of all processors together. */
  processorSeconds: number;
  megabytes: number;
  pages: number;
}

const SOURCES = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const FOLDERS = ['errors', 'causes', 'symptoms', 'guides', 'questions'] as const;
const MOST_CHARACTERS = 48;
const OURS =
  "const { buildSite } = await import('./src/build/build-site.ts'); if (!(await buildSite())) process.exit(1);";
const STARLIGHT = "const { build } = await import('astro'); await build({ logLevel: 'error' });";
const PEAK =
  'const used = process.resourceUsage(); process.stderr.write(`peak ${used.maxRSS} ${(used.userCPUTime + used.systemCPUTime) / 1e6}\\n`)';

/** Number of HTML pages below a folder. */
export function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  ).length;
}

/**
 * Builds a project from nothing in a process of its own.
 * @throws {Error} with the output of the build when it fails
 */
export function timedBuild(project: string, kind: 'ours' | 'starlight'): BuildCost {
  for (const name of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    if (kind === 'starlight' || !name.startsWith('node_modules'))
      rmSync(path.join(project, name), { recursive: true, force: true });
  const script = `${kind === 'ours' ? OURS : STARLIGHT} ${PEAK}`;
  const started = performance.now();
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script],
    {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', SITE_URL: '', BASE_PATH: '' },
    },
  );
  const seconds = (performance.now() - started) / 1000;
  const [, peak, processor] = /peak (\d+) ([\d.]+)/.exec(stderr) ?? [];
  if (status !== 0 || peak === undefined)
    throw new Error(`the build of ${kind} failed:\n${stdout}\n${stderr}`.slice(0, 4000));
  return {
    seconds,
    processorSeconds: Number(processor),
    megabytes: Number(peak) / 1024,
    pages: countPages(path.join(project, 'dist')),
  };
}

function copyName(name: string, copy: number): string {
  const [, slug = '', ending = ''] = /^([^.]+)(.*)$/.exec(name) ?? [];
  return `${`x${copy}-${slug}`.slice(0, MOST_CHARACTERS).replace(/-+$/, '')}${ending}`;
}

/** Copies every page of the content, with the programs and runs of the causes, under other names. */
function multiplyContent(content: string, times: number): void {
  const addresses: string[] = [];
  for (let copy = 2; copy <= times; copy++) {
    for (const folder of FOLDERS) {
      for (const name of readdirSync(path.join(content, folder))) {
        if (/^x\d+-/.test(name)) continue;
        const other = copyName(name, copy);
        if (existsSync(path.join(content, folder, other))) continue;
        cpSync(path.join(content, folder, name), path.join(content, folder, other), {
          recursive: true,
        });
        const slug = other.replace(/\..*$/, '');
        addresses.push(`/${folder === 'questions' ? 'diagnose' : folder}/${slug}/`);
        const runs = path.join(content, 'evidence/causes', `${name}.json`);
        if (folder !== 'causes' || !existsSync(runs)) continue;
        cpSync(runs, path.join(content, 'evidence/causes', `${other}.json`));
        addresses.push(`/evidence/${other}/`);
      }
    }
  }
  appendFileSync(
    path.join(content, 'published-addresses.txt'),
    addresses.map((address) => `${address}\n`).join(''),
  );
}

/**
 * A copy of this project in the system's temporary folder, with its pages several times over. The checks of the
 * content run as always, but what they say of two equal pages does not stop the build, nor does the list of addresses.
 * @returns its folder, to be removed by the caller
 */
export function multipliedProject(project: string, times: number): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-site-'));
  for (const name of SOURCES)
    cpSync(path.join(project, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
  multiplyContent(path.join(folder, 'content'), times);
  for (const file of ['check-content.ts', 'finish-site.ts']) {
    const full = path.join(folder, 'src/build', file);
    const text = readFileSync(full, 'utf8');
    const tolerant = text.replaceAll(
      'if (problems.length > 0) throw',
      'if (problems.length < 0) throw',
    );
    if (text === tolerant)
      throw new Error(`${file} has no check to pass over; mend bench-site-builds.ts`);
    writeFileSync(full, tolerant);
  }
  return folder;
}
