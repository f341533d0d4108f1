import { loadScript } from '../load-script.ts';
import { siteGlobal } from '../site-global.ts';
import type { FileParts } from './python-parts.ts';

const AT_ONCE = 3;
const STALLED_MS = 60_000;

/** Asks for a script, for as long as anyone would wait for half a megabyte. */
async function loadPart(name: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${name} did not arrive`));
    }, STALLED_MS);
  });
  try {
    await Promise.race([loadScript(name), stalled]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Fetches scripts that hand over parts of files, a few at a time.
 * @param onPart told the bytes of each part that has arrived
 * @param signal ends it before the next part
 * @throws {Error} when a part could not be loaded, or `signal` is aborted
 */
export async function loadParts(
  parts: FileParts,
  onPart: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const waiting = [...parts];
  const fetchInTurn = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      signal.throwIfAborted();
      await loadPart(part.name);
      onPart(part.bytes);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchInTurn));
  signal.throwIfAborted();
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/**
 * Joins and unpacks a file whose parts are loaded.
 * @throws {Error} when they are not what was packed
 */
export async function unpack(parts: FileParts): Promise<Uint8Array<ArrayBuffer>> {
  const texts = siteGlobal().parts ?? {};
  const packed = new Blob(parts.map(({ name }) => bytesOf(texts[name] ?? '')));
  const stream = packed.stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
