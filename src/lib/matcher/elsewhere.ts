import type { Hit } from './find-messages.ts';
import type { Raised } from './parse-traceback.ts';
import { raisedAt, type Report } from './report.ts';
import type { Elsewhere, MatcherMessage } from './types.ts';

/** Frames of asyncio itself and of the pools that it shares its exceptions with. */
const OWN_PATH = /(?:asyncio|concurrent)[\\/.]/;
/** What the network, the operating system or a certificate refuses; the program is not at fault. */
const ENVIRONMENT =
  /\b(?:ConnectionRefusedError|gaierror|SSLCertVerificationError|ClientConnector\w{0,20}Error|CERTIFICATE_VERIFY_FAILED|WRONG_VERSION_NUMBER|Errno (?:61|98|99|101|111|113|-2|-3|-5|8|11001|10048|10061))\b/;
/** Other languages and libraries with events, promises or tasks of their own. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [
    /\bnode:internal\/|\bUnhandledPromise|\bnpm (?:ERR|install)|\.[cm]?[jt]sx?:\d+:\d+|\b(?:node\.?js|javascript|typescript|discord\.js|jest|promises?|settimeout|npm|console\.log)\b/i,
    'JavaScript',
  ],
  [/\bSystem\.[A-Z]\w+|\bTask\.Run\b|\.cs:line \d|\bc#|\bcsharp\b|\basp\.net\b/i, '.NET'],
  [/\bjava\.(?:lang|util)\.|\.(?:java|kt):\d+\)/, 'Java'],
  [/\btokio::|\bpanicked at\b/, 'Rust'],
  [/\bgoroutine \d+ \[/, 'Go'],
  [/\btrio\b/i, 'trio'],
];
/** An exception inside the repr of a finished task or future. */
export const HELD = /\bexception=([A-Z]\w{0,60})\(/;
/** Lines and characters of a line in which another language shows. */
const FEW = 120;
const WIDE = 300;
const PACKAGE = /(?:site|dist)-packages\/([A-Za-z_]\w{0,60})/;

/** Another language or library that the first lines speak of, or null. */
export function foreignTo({ lines }: Report): string | null {
  const text = lines
    .slice(0, FEW)
    .map((line) => line.text.slice(0, WIDE))
    .join('\n');
  return FOREIGN.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * Whether a known message names a fault that lies outside asyncio: the environment refused, or the frames of an
 * exception that others raise too never pass asyncio.
 */
export function isOutside(hit: Hit, message: MatcherMessage, report: Report): boolean {
  const raised = raisedAt(report, hit) ?? madeAt(report, hit);
  const line = report.lines[hit.first]?.text.slice(0, 1000) ?? '';
  if (ENVIRONMENT.test(line) || ENVIRONMENT.test(message.type ?? '')) return true;
  if (raised === null || raised.frames.length < 2) return false;
  return (
    message.common === true &&
    !report.traceback.frames.some(({ path, source }) => isOwn(path) || /\bawait\b/.test(source))
  );
}

/** The exception that the source line of a hit makes, or null. */
function madeAt({ traceback }: Report, { first }: Hit): Raised | null {
  return traceback.raisedFrom.get(first - 1) ?? null;
}

/** Whether a frame's path lies in asyncio. */
export function isOwn(path: string): boolean {
  return OWN_PATH.test(path);
}

/** The exception inside the repr of a finished task or future, or null. */
function heldIn({ lines }: Report): string | null {
  for (const { text } of lines) {
    const held = text.includes('exception=') ? HELD.exec(text.slice(0, 2000))?.[1] : undefined;
    if (held !== undefined) return held;
  }
  return null;
}

/** Where to look for a fault that lies outside asyncio: the last exception and the package that raised it. */
export function findElsewhere(report: Report, foreign: string | null): Elsewhere {
  const last = report.traceback.raised.findLast(({ type }) => !type.endsWith('Warning'));
  const type = last?.type ?? heldIn(report);
  const module = type?.includes('.') === true ? type.slice(0, type.indexOf('.')) : null;
  const frames = last?.frames ?? report.traceback.open;
  const path = frames.findLast((frame) => PACKAGE.test(frame.path))?.path ?? '';
  const library = module ?? PACKAGE.exec(path)?.[1] ?? foreign;
  return { type, library: library === '__main__' || library === 'builtins' ? null : library };
}
