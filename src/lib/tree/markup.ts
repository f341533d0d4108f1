import { inlineParts } from '../inline-code.ts';

type TagName =
  | ('a' | 'b' | 'code' | 'div' | 'h1' | 'li' | 'nav' | 'ol' | 'p' | 'section' | 'small' | 'span')
  | ('table' | 'tbody' | 'td' | 'th' | 'thead' | 'tr');

/** A piece of a page: text, or an element. A component draws it in the build, a script in the browser. */
export type Markup = string | MarkupElement;

/** One element. Its `href`, when it has one, is an address below the site's base. */
export interface MarkupElement {
  name: TagName;
  attributes: Readonly<Record<string, string>>;
  children: readonly Markup[];
}

/** Describes an element; attributes and children that are undefined are left out. */
export function element(
  name: TagName,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: (Markup | undefined)[]
): MarkupElement {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    name,
    attributes: Object.fromEntries(given),
    children: children.filter((child) => child !== undefined),
  };
}

/** One line of text; what stands in backticks is set in the code face. */
export function withCode(text: string): Markup[] {
  return inlineParts(text).map((part) =>
    part.isCode ? element('code', {}, part.text) : part.text,
  );
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/**
 * Pieces of a page as HTML; what is text stays text.
 * @param address makes an address of the site from one below its base
 */
export function markupHtml(nodes: readonly Markup[], address: (path: string) => string): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escaped(node);
      const attributes = Object.entries(node.attributes).map(
        ([name, value]) => ` ${name}="${escaped(name === 'href' ? address(value) : value)}"`,
      );
      return `<${node.name}${attributes.join('')}>${markupHtml(node.children, address)}</${node.name}>`;
    })
    .join('');
}
