import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { relativeLinks } from '../lib/relative-links.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const DIST = path.join(PROJECT, 'dist');
const TARGET = path.join(PROJECT, 'offline');

function fail(sentence: string): never {
  console.error(`export: ${sentence}`);
  process.exit(1);
}

/** Copies the built site to `offline/` with links that open by double click. */
function exportSite(): void {
  if (!existsSync(path.join(DIST, 'index.html')))
    fail('there is no built site in dist; run npm run build first.');
  try {
    rmSync(TARGET, { recursive: true, force: true });
    cpSync(DIST, TARGET, { recursive: true });
  } catch (error) {
    fail(
      `cannot write the folder offline (${(error as NodeJS.ErrnoException).code ?? 'unknown'}); make it writable.`,
    );
  }
  const files = new Set(
    readdirSync(TARGET, { recursive: true, encoding: 'utf8' }).map((name) =>
      name.split(path.sep).join('/'),
    ),
  );
  const pages = [...files].filter((name) => name.endsWith('.html'));
  const base = process.env['BASE_PATH'] ?? '/';
  const problems: string[] = [];
  for (const page of pages) {
    const file = path.join(TARGET, page);
    const { html, unresolved } = relativeLinks(readFileSync(file, 'utf8'), page, files, base);
    writeFileSync(file, html);
    problems.push(
      ...unresolved.map((address) => `${page} links to ${address}, which is no file of the site.`),
    );
  }
  if (problems.length > 0) fail(problems.join('\n'));
  console.log(`export: ${pages.length} pages in offline/; open offline/index.html.`);
}

exportSite();
