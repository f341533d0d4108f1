import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.py': 'text/x-python; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
};

/** A server of files and nothing else, as any host of a static site is. */
export interface FolderServer {
  /** Address of the served folder, with a slash at the end. */
  root: string;
  close: () => void;
}

/** The file of an address below the folder; undefined where there is none. */
function fileOf(folder: string, below: string): string | undefined {
  const file = path.join(folder, below, below === '' || below.endsWith('/') ? 'index.html' : '');
  const isInside = file.startsWith(folder + path.sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/**
 * Serves a folder of files on a free port of this machine; unknown addresses below it get its `404.html`.
 * @param base path that the folder is served under, with a slash at both ends
 */
export async function serveFolder(folder: string, base: string): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const below = pathname.startsWith(base)
      ? decodeURIComponent(pathname.slice(base.length))
      : undefined;
    const file = below === undefined ? undefined : fileOf(folder, below);
    const sent = file ?? (below === undefined ? undefined : fileOf(folder, '404.html'));
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': TYPES[path.extname(sent ?? '')] ?? 'application/octet-stream',
    });
    response.end(sent === undefined ? 'nothing is here' : readFileSync(sent));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://127.0.0.1:${port}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
