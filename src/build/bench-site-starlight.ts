import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const SOURCE = path.join(import.meta.dirname, 'starlight');
const FILES = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  'astro.config.mjs',
  'src/content.config.mjs',
];
/** Pages that Starlight makes itself. */
const OWN = ['index.html', '404.html'];

/** The text of a page that has no Markdown form: its main part, tags without attributes, links kept. */
function mainText(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return main
    .replace(/<(script|style|svg|template|form|noscript)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<h1[\s\S]*?<\/h1>/, '')
    .replace(/<(\/?[a-z][a-z0-9-]*)((?:\s[^>]*)?)>/g, (_, tag: string, attributes: string) => {
      const href = tag === 'a' ? /\shref="[^"]*"/.exec(attributes)?.[0] : undefined;
      return `<${tag}${href ?? ''}>`;
    })
    .replace(/\n\s*\n/g, '\n');
}

function titleOf(html: string): string {
  return (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Markdown as MDX that says the same: braces and angle brackets outside of code are escaped. */
function asMdx(markdown: string): string {
  let isFenced = false;
  const lines = markdown.split('\n').map((line) => {
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced;
    if (isFenced || /^\s*(```|~~~)/.test(line)) return line;
    return line
      .split(/(``+[^`]*``+|`[^`]*`)/)
      .map((part, i) =>
        i % 2 === 1
          ? part
          : part
              .replace(/[{}]/g, '\\$&')
              .replace(/<(https?:[^>]*)>/g, '$1')
              .replaceAll('<', '&lt;'),
      )
      .join('');
  });
  return lines.join('\n');
}

/** A file of Starlight's content folder. */
interface StarlightPage {
  file: string;
  text: string;
}

/** A page of the built site as a page for Starlight: as MDX where it is MDX here, else its main part as HTML. */
function pageFor(dist: string, file: string): StarlightPage {
  const html = readFileSync(path.join(dist, file), 'utf8');
  const markdown = path.join(dist, file.replace(/\/index\.html$/, '.md'));
  const isMdx = existsSync(markdown);
  const body = isMdx
    ? asMdx(readFileSync(markdown, 'utf8').replace(/^# .*\n/, ''))
    : `<div>\n${mainText(html)}\n</div>\n`;
  return {
    file: file.replace(/\.html$/, isMdx ? '.mdx' : '.md'),
    text: `---\ntitle: ${JSON.stringify(titleOf(html))}\n---\n\n${body}`,
  };
}

/**
 * Lays out a Starlight project with the pages of the built site, and installs it when its lock is new.
 * @returns number of pages
 * @throws {Error} when it cannot be installed
 */
export function prepareStarlight(dist: string, folder: string): number {
  mkdirSync(folder, { recursive: true });
  const lock = 'package-lock.json';
  const isInstalled =
    existsSync(path.join(folder, 'node_modules/@astrojs/starlight')) &&
    existsSync(path.join(folder, lock)) &&
    readFileSync(path.join(folder, lock)).equals(readFileSync(path.join(SOURCE, lock)));
  for (const file of FILES) cpSync(path.join(SOURCE, file), path.join(folder, file));
  if (!isInstalled) {
    const { status, stderr } = spawnSync('npm', ['ci'], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`Starlight could not be installed: ${stderr.slice(0, 500)}`);
  }
  const docs = path.join(folder, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('/index.html'));
  for (const { file, text } of pages.map((page) => pageFor(dist, page))) {
    const target = path.join(docs, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  writeFileSync(
    path.join(docs, 'index.md'),
    '---\ntitle: asyncio Error Index\n---\n\nA reference.\n',
  );
  return pages.length + OWN.length;
}
