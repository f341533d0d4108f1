import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SiteContent } from '../lib/schemas/site-content.ts';
import type { BesidePages } from './site-files.ts';

/** What a thread makes beside Astro, which keeps one processor busy. */
interface BesideAstro {
  content: Promise<SiteContent>;
  worker: Worker;
  files?: Promise<BesidePages>;
}

let begun: BesideAstro | undefined;

/** Begins a new build: its content is read and checked in a thread of its own. */
export function beginBeside(): BesideAstro {
  const worker = new Worker(new URL('content.worker.ts', import.meta.url), { execArgv: [] });
  const content = once(worker, 'message').then(([read]) => {
    // From here on it only waits to be asked for files, which must not keep a failed build alive.
    worker.unref();
    return read as SiteContent;
  });
  // Whoever waits for it gets the error.
  content.catch(() => undefined);
  begun = { content, worker };
  return begun;
}

/**
 * The content of the build that was begun.
 * @throws with one sentence for each mistake
 */
export function contentOfBuild(): Promise<SiteContent> {
  return (begun ?? beginBeside()).content;
}

async function askForFiles({ content, worker }: BesideAstro): Promise<BesidePages> {
  await content;
  worker.ref();
  worker.postMessage('files');
  const [files] = (await once(worker, 'message')) as [BesidePages];
  return files;
}

/** The files of the built site that are no pages of Astro: scripts, search index, Markdown. Made when first asked for. */
export function filesOfBuild(): Promise<BesidePages> {
  const build = begun ?? beginBeside();
  build.files ??= askForFiles(build);
  build.files.catch(() => undefined);
  return build.files;
}
