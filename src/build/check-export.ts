import { unzipSync } from 'fflate';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pageReferences, type PageReferences } from '../lib/exported-page.ts';
import { ZIP_NAME } from './offline-copy.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(PROJECT, 'offline');
const ZIP = path.join(PROJECT, ZIP_NAME);
const MOST_ZIPPED = 12 * 1024 * 1024;

/** Every file of the export, below its folder. */
function exportedFiles(): string[] {
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(FOLDER, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}

/** Why a link of a page leads nowhere; undefined when it leads somewhere. */
function linkProblem(
  page: string,
  address: string,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, PageReferences>,
): string | undefined {
  const [, file = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
  if (file.startsWith('/'))
    return `${page} links to ${address} from the root, which a folder has not.`;
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
  if (!files.has(target)) return `${page} links to ${address}, which is no file.`;
  if (fragment === undefined || fragment === '') return undefined;
  const ids = pages.get(target)?.ids;
  return ids === undefined || ids.has(decodeURIComponent(fragment))
    ? undefined
    : `${page} links to ${address}, a part that ${target} has not.`;
}

/** What differs between the folder and the zip, in a sentence each. */
function zipProblems(files: readonly string[]): string[] {
  const size = statSync(ZIP).size;
  const packed = unzipSync(readFileSync(ZIP));
  const inZip = new Map(
    Object.entries(packed).map(([name, bytes]) => [name.replace(/^[^/]*\//, ''), bytes]),
  );
  const different = files.find(
    (name) => !readFileSync(path.join(FOLDER, name)).equals(inZip.get(name) ?? new Uint8Array()),
  );
  const extra = [...inZip.keys()].find((name) => !files.includes(name));
  return [
    ...(size > MOST_ZIPPED ? [`${ZIP_NAME} has ${size} bytes, more than ${MOST_ZIPPED}.`] : []),
    ...(extra === undefined ? [] : [`${ZIP_NAME} holds ${extra}, which the folder has not.`]),
    ...(different === undefined
      ? []
      : [`${different} differs between the folder and ${ZIP_NAME}.`]),
  ];
}

function checkExport(): void {
  const names = exportedFiles();
  const files = new Set(names);
  const pages = new Map(
    names
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name, pageReferences(readFileSync(path.join(FOLDER, name), 'utf8'))]),
  );
  const problems = zipProblems(names);
  let links = 0;
  let external = 0;
  for (const [page, references] of pages) {
    for (const address of [...references.links, ...references.parts]) {
      links++;
      const problem = linkProblem(page, address, files, pages);
      if (problem !== undefined) problems.push(problem);
    }
    external += references.external.length;
  }
  for (const problem of problems.slice(0, 20)) console.error(problem);
  const bytes = names.reduce((sum, name) => sum + statSync(path.join(FOLDER, name)).size, 0);
  const megabytes = (size: number): string => `${(size / 1024 / 1024).toFixed(1)} MB`;
  console.log(
    `${pages.size} pages, ${links} links checked, ${external} links to other sites, ` +
      `${megabytes(bytes)} in ${names.length} files, ${megabytes(statSync(ZIP).size)} as a zip.`,
  );
  console.log(
    problems.length === 0 ? 'check:export: passed' : `check:export: ${problems.length} to mend`,
  );
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (existsSync(path.join(FOLDER, 'index.html')) && existsSync(ZIP)) checkExport();
else {
  console.error('check:export: there is no export; run npm run export first.');
  process.exitCode = 2;
}
