import { isSvgName, type Markup } from '../lib/markup.ts';
import { pageAddress } from './page-address.ts';

const SVG = 'http://www.w3.org/2000/svg';

function absolute(address: string): string {
  const [path = '', part] = address.split('#');
  return part === undefined ? pageAddress(path) : `${pageAddress(path)}#${part}`;
}

/** Makes what a piece of a page describes; text stays text, and pictures are made as SVG. */
export function drawMarkup(node: Markup): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const drawn: Element = isSvgName(node.name)
    ? document.createElementNS(SVG, node.name)
    : document.createElement(node.name);
  for (const [name, value] of Object.entries(node.attributes))
    drawn.setAttribute(name, name === 'href' ? absolute(value) : value);
  drawn.append(...node.children.map(drawMarkup));
  return drawn;
}
