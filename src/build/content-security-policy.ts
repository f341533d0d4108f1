import { createHash } from 'node:crypto';

const CHARSET = /<meta charset="?utf-8"?\s*\/?>/i;

/** Most pages have the same styles and the same script. */
const known = new Map<string, string>();

function hashOf(text: string): string {
  const hash = known.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  known.set(text, hash);
  return hash;
}

function hashes(html: string, element: 'script' | 'style'): string[] {
  const found = [
    ...html.matchAll(new RegExp(`<${element}(\\s[^>]*)?>([\\s\\S]*?)</${element}>`, 'g')),
  ]
    .filter(([, attributes = '']) => !/\bsrc=|application\/ld\+json/.test(attributes))
    .map(([, , text = '']) => hashOf(text));
  return [...new Set(found)];
}

/** The policy of one page: nothing but its own inline scripts and styles, by hash, and files of this site. */
export function contentSecurityPolicy(html: string): string {
  const styles = hashes(html, 'style');
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes(html, 'script')].join(' '),
    `style-src ${styles.length === 0 ? "'none'" : styles.join(' ')}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/**
 * Puts the policy of a page right behind its charset, before anything that it governs.
 * @throws {Error} when the page states no charset or has a style attribute, which the policy forbids
 */
export function withContentSecurityPolicy(html: string, page: string): string {
  if (!CHARSET.test(html))
    throw new Error(`${page} has no <meta charset="utf-8">, behind which the policy belongs.`);
  const [styled] = /<[a-z][^<>]*\sstyle="[^"]*"/i.exec(html) ?? [];
  if (styled !== undefined)
    throw new Error(
      `${page} has a style attribute, which its policy forbids: ${styled.slice(0, 80)}`,
    );
  return html.replace(
    CHARSET,
    (charset) =>
      `${charset}<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(html)}">`,
  );
}
