import { createServer, type Server } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webp': 'image/webp',
  '.png': 'image/png',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.svg', '.json']);

/** A server of one folder, as a static host would serve it: text with brotli, at its best quality. */
export interface FolderServer {
  address: string;
  close: () => void;
}

/** Serves a folder on a free port of this machine. */
export async function serveFolder(folder: string): Promise<FolderServer> {
  const packed = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    let file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    if (existsSync(file) && statSync(file).isDirectory()) file = path.join(file, 'index.html');
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const ending = path.extname(file);
    const type = TYPES[ending] ?? 'application/octet-stream';
    const isPacked =
      COMPRESSED.has(ending) && /\bbr\b/.test(request.headers['accept-encoding']?.toString() ?? '');
    let body = packed.get(file);
    if (body === undefined || !isPacked) {
      body = readFileSync(file);
      if (isPacked) packed.set(file, (body = brotliCompressSync(body)));
    }
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'no-store',
      ...(isPacked ? { 'content-encoding': 'br' } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://localhost:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
