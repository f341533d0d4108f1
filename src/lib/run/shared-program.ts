/** A program as an address holds it. */
export interface SharedProgram {
  /** `program.py`, or the program of a cause that it began as: `nested-run/wrong.py`. */
  file: string;
  text: string;
}

/** What an address gives: a program, or one sentence why it gives none. */
export type ReadProgram = { program: SharedProgram } | { problem: string };

/** Characters of a program that an address may hold. */
export const LONGEST_PROGRAM = 20_000;
const LONGEST_FRAGMENT = 32_768;
const FILE = /^[a-z0-9][a-z0-9.-]{0,60}(?:\/[a-z0-9][a-z0-9.-]{0,60})?\.py$/;
const FRAGMENT = /^#run:([^:]*):([zp])([A-Za-z0-9_-]*)$/;
/** No character of JavaScript takes more bytes of UTF-8. */
const BYTES_A_CHARACTER = 3;

const CUT = 'The address holds a program that is cut off or damaged: ask for the whole link.';
const TOO_LONG = `The address holds a program that is too long: ${LONGEST_PROGRAM} characters can be shared.`;

function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/**
 * Sends bytes through a (de)compressor.
 * @returns undefined when more than `most` bytes come out: a few bytes can unpack to gigabytes
 */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  change: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(change).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * The fragment of an address that holds a program: `#run:`, its file, and its text, packed where that can be done.
 * @returns undefined when the program is too long to be shared
 */
export async function programFragment({ file, text }: SharedProgram): Promise<string | undefined> {
  if (text.length > LONGEST_PROGRAM) return undefined;
  const bytes = new TextEncoder().encode(text);
  const packed =
    typeof CompressionStream === 'undefined'
      ? undefined
      : await through(bytes, new CompressionStream('deflate-raw'), Infinity);
  const body = packed === undefined ? `p${toBase64url(bytes)}` : `z${toBase64url(packed)}`;
  const fragment = `#run:${file}:${body}`;
  return fragment.length > LONGEST_FRAGMENT ? undefined : fragment;
}

async function readBody(kind: string, body: string): Promise<Uint8Array | undefined> {
  const bytes = fromBase64url(body);
  if (kind === 'p') return bytes;
  const most = LONGEST_PROGRAM * BYTES_A_CHARACTER;
  return through(bytes, new DecompressionStream('deflate-raw'), most);
}

/**
 * Reads the program that the fragment of an address holds.
 * @returns undefined when the fragment is about something else
 */
export async function readProgramFragment(fragment: string): Promise<ReadProgram | undefined> {
  if (!fragment.startsWith('#run:')) return undefined;
  if (fragment.length > LONGEST_FRAGMENT) return { problem: TOO_LONG };
  const [, file = '', kind = '', body = ''] = FRAGMENT.exec(fragment) ?? [];
  if (!FILE.test(file)) return { problem: CUT };
  if (kind === 'z' && typeof DecompressionStream === 'undefined')
    return { problem: 'This browser cannot unpack the program in the address: update it.' };
  try {
    const bytes = await readBody(kind, body);
    if (bytes === undefined) return { problem: TOO_LONG };
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.length > LONGEST_PROGRAM ? { problem: TOO_LONG } : { program: { file, text } };
  } catch {
    return { problem: CUT };
  }
}
