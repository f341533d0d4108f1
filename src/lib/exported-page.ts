/** What a page of the offline copy refers to. */
export interface PageReferences {
  /** Files and parts of files below the page's folder, as written in its links. */
  links: string[];
  /** Scripts, images and styles. */
  parts: string[];
  /** Addresses on other sites. */
  external: string[];
  /** Ids that a fragment can lead to. */
  ids: Set<string>;
}

const TAG = /<([a-z][a-z0-9-]*)((?:\s(?:[^>"']|"[^"]*"|'[^']*')*)?)>/gi;
const ATTRIBUTE = /\s([a-z-]+)="([^"]*)"/gi;

function plain(value: string): string {
  return value.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
}

/** Reads the references of a page; the text between tags is not looked at. */
export function pageReferences(html: string): PageReferences {
  const found: PageReferences = { links: [], parts: [], external: [], ids: new Set() };
  for (const [, tag = '', attributes = ''] of html.matchAll(TAG)) {
    for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      const address = plain(value);
      if (name === 'id') found.ids.add(value);
      if (name !== 'href' && name !== 'src' && name !== 'action') continue;
      if (address.startsWith('data:')) continue;
      if (/^[a-z]+:/i.test(address)) found.external.push(address);
      else if (tag === 'a' || name === 'action') found.links.push(address);
      else found.parts.push(address);
    }
  }
  return found;
}
