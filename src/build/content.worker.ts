import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { readCheckedContent } from './check-content.ts';
import { markdownFiles } from './markdown-files.ts';
import { deflatedFile } from './offline-copy.ts';
import type { BesidePages, SiteFiles } from './site-files.ts';
import { makeSiteScripts } from './site-scripts.ts';

const content = readCheckedContent();
parentPort!.postMessage(content);
await once(parentPort!, 'message');
const files: SiteFiles = new Map([
  ...(await makeSiteScripts(content)),
  ...markdownFiles(content, process.env),
]);
// While Astro renders pages this processor has nothing else to do.
const deflated = new Map([...files].map(([name, bytes]) => [name, deflatedFile(name, bytes)]));
parentPort!.postMessage({ files, deflated } satisfies BesidePages);
