import type { ShikiTransformer } from 'shiki';
import { roleOf } from '../lib/highlight/token-theme.ts';

/** Turns Shiki's inline colours into the classes of token roles, so that a page has no style attribute. */
export function shikiClasses(): ShikiTransformer {
  return {
    name: 'shiki-classes',
    span(node) {
      const style = node.properties['style'];
      const colour = /color:\s*(#\w+)/.exec(typeof style === 'string' ? style : '')?.[1];
      const role = roleOf(colour);
      node.properties = role === undefined ? {} : { class: role };
    },
    line(node) {
      node.properties = {};
    },
    pre(node) {
      node.properties = { class: 'snip', tabindex: '0', role: 'group', 'aria-label': 'Code' };
    },
    postprocess: (html) => html.replace(/<span>([^<]*)<\/span>/g, '$1'),
  };
}
