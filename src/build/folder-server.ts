import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.py': 'text/x-python; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
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

/** The bytes of a file, and those of its text with brotli at its best, made once. */
function reader(): (file: string, isPacked: boolean) => Buffer {
  const packed = new Map<string, Buffer>();
  return (file, isPacked) => {
    if (!isPacked) return readFileSync(file);
    const body = packed.get(file) ?? brotliCompressSync(readFileSync(file));
    packed.set(file, body);
    return body;
  };
}

/**
 * Serves a folder of files on a free port of this machine; unknown addresses below it get its `404.html`.
 * @param options.base path that the folder is served under, with a slash at both ends
 * @param options.packs whether text goes out with brotli to whoever takes it; nothing is kept by the browser then
 */
export async function serveFolder(
  folder: string,
  { base = '/', packs = false }: { base?: string; packs?: boolean } = {},
): Promise<FolderServer> {
  const read = reader();
  const server = createServer(({ url = '/', headers }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const isBelow = pathname.startsWith(base);
    const file = isBelow
      ? fileOf(folder, decodeURIComponent(pathname.slice(base.length)))
      : undefined;
    const sent = file ?? (isBelow ? fileOf(folder, '404.html') : undefined);
    const type = TYPES[path.extname(sent ?? '')] ?? 'application/octet-stream';
    const takes = /\bbr\b/.test(headers['accept-encoding']?.toString() ?? '');
    const isPacked = packs && takes && /text|json|xml/.test(type);
    const body = sent === undefined ? Buffer.from('nothing is here') : read(sent, isPacked);
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': type,
      'content-length': body.length,
      ...(packs ? { 'cache-control': 'no-store' } : {}),
      ...(isPacked ? { 'content-encoding': 'br' } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    root: `http://localhost:${port}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
