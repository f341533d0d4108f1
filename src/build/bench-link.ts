import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { findPython } from './find-python.ts';
import { linkModuleHere } from './link-module.ts';

const MEASURE = `
import sys, time
before, start = set(sys.modules), time.perf_counter()
import asyncio_errors
imported = time.perf_counter()
asyncio_errors.find("RuntimeError: no running event loop")
first = time.perf_counter()
for _ in range(100): asyncio_errors.find("RuntimeError: no running event loop")
later = (time.perf_counter() - first) / 100
print(imported - start, first - imported, later, *sorted(set(sys.modules) - before))
`;
const TIMES = 15;

function median(values: readonly number[]): string {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return `${(middle * 1000).toFixed(2)} ms`;
}

/** Prints size, imports and times of `asyncio_errors.py`. */
function bench(python: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-link-'));
  const text = linkModuleHere();
  writeFileSync(path.join(folder, 'asyncio_errors.py'), text);
  const runs = Array.from({ length: TIMES }, () => {
    const { stdout } = spawnSync(python, ['-c', MEASURE], { cwd: folder, encoding: 'utf8' });
    return stdout.trim().split(' ');
  });
  rmSync(folder, { recursive: true });
  const times = (at: number): string => median(runs.map((run) => Number(run[at])));
  console.log(
    `size       ${text.length} characters, ${brotliCompressSync(text).length} bytes brotli`,
  );
  console.log(`modules    ${(runs[0] ?? []).slice(3).join(' ')}`);
  console.log(`import     ${times(0)} (median of ${TIMES})`);
  console.log(`first text ${times(1)}`);
  console.log(`next text  ${times(2)}`);
}

const python = findPython();
if (python === undefined) {
  console.error('bench-link: no Python 3.10 or newer was found; run npm run pythons.');
  process.exitCode = 2;
} else bench(python);
