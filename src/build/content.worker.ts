import { once } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { readCheckedContent } from './check-content.ts';
import { markdownFiles } from './markdown-files.ts';
import { makeSiteScripts } from './site-scripts.ts';

const content = readCheckedContent();
parentPort!.postMessage(content);
await once(parentPort!, 'message');
parentPort!.postMessage(
  new Map([...(await makeSiteScripts(content)), ...markdownFiles(content, process.env)]),
);
