import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSite } from './build-site.ts';
import { offlineCopy, ZIP_NAME } from './offline-copy.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const DIST = path.join(PROJECT, 'dist');
const TARGET = path.join(PROJECT, 'offline');

function fail(sentence: string): never {
  console.error(`export: ${sentence}`);
  process.exit(1);
}

/** Writes the copy into the folder `offline/`, and beside it the zip of the built site. */
function exportSite(): void {
  const { files, pages, problems } = offlineCopy(DIST, process.env['BASE_PATH'] ?? '/');
  if (problems.length > 0) fail(problems.join('\n'));
  try {
    rmSync(TARGET, { recursive: true, force: true });
    for (const [name, bytes] of files) {
      const file = path.join(TARGET, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    copyFileSync(path.join(DIST, ZIP_NAME), path.join(TARGET, '..', ZIP_NAME));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    fail(`cannot write offline/ and ${ZIP_NAME} (${code}); make the folder writable.`);
  }
  console.log(
    `export: ${pages} pages in offline/, packed in ${ZIP_NAME}; open offline/index.html.`,
  );
}

if (!existsSync(path.join(DIST, ZIP_NAME)) && !(await buildSite())) process.exit(1);
exportSite();
