import { breakableParts, inlineParts } from './inline-code.ts';

type HtmlName =
  | ('a' | 'b' | 'code' | 'dd' | 'details' | 'div' | 'dl' | 'dt' | 'h1' | 'li' | 'nav')
  | ('ol' | 'p' | 'section' | 'small' | 'span' | 'summary')
  | ('table' | 'tbody' | 'td' | 'th' | 'thead' | 'tr' | 'wbr');

const SVG_NAMES = [
  ...(['svg', 'title', 'desc', 'g', 'defs', 'pattern'] as const),
  ...(['circle', 'line', 'path', 'rect', 'text', 'tspan'] as const),
];
type SvgName = (typeof SVG_NAMES)[number];

type TagName = HtmlName | SvgName;

const svgNames: ReadonlySet<string> = new Set(SVG_NAMES);

/** Whether an element belongs to a picture, so that a script makes it in the namespace of SVG. */
export function isSvgName(name: TagName): name is SvgName {
  return svgNames.has(name);
}

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
  const code = (part: string): Markup =>
    element(
      'code',
      {},
      ...breakableParts(part).flatMap((piece, i) =>
        i === 0 ? piece : [element('wbr', {}), piece],
      ),
    );
  return inlineParts(text).map((part) => (part.isCode ? code(part.text) : part.text));
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
      const opening = `<${node.name}${attributes.join('')}`;
      if (node.name === 'wbr') return `${opening}>`;
      if (isSvgName(node.name) && node.children.length === 0) return `${opening}/>`;
      return `${opening}>${markupHtml(node.children, address)}</${node.name}>`;
    })
    .join('');
}
