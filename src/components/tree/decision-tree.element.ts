import { addStyles } from '../../browser/add-styles.ts';
import { drawMarkup } from '../../browser/draw-markup.ts';
import { make } from '../../browser/element-maker.ts';
import { nodeMarkup } from '../../lib/tree/node-markup.ts';
import { nodeView } from '../../lib/tree/node-view.ts';
import type { TreeData } from '../../lib/tree/tree-data.ts';
import { queryWith, readWay } from '../../lib/tree/walk-way.ts';
import nodeStyles from './decision-tree.late.css';

declare const TREE_DATA: TreeData;

const data = TREE_DATA;
/** Characters of an unknown id that are repeated to the reader. */
const SHOWN_ID = 60;

/** `<decision-tree>`: goes from node to node without loading a page, and keeps the way in the address. */
class DecisionTreeElement extends HTMLElement {
  /** The way whose node is shown, as the address has it. */
  #shown = '';

  connectedCallback(): void {
    this.#shown = this.#ownWay;
    this.addEventListener('click', (event) => {
      this.#follow(event);
    });
    addEventListener('popstate', () => {
      if (this.#restore()) this.#moveFocus();
    });
    this.#restore();
  }

  get #ownWay(): string {
    return this.dataset['way'] ?? '';
  }

  /** Shows the node that the address names, or the page's own. Returns whether it is another than before. */
  #restore(): boolean {
    const text = new URLSearchParams(location.search).get('path') ?? this.#ownWay;
    if (text === this.#shown) return false;
    this.#show(text);
    return true;
  }

  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>('a[data-way]');
    const way = link?.dataset['way'];
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    if (way === undefined || ctrlKey || metaKey || shiftKey || altKey) return;
    try {
      history.pushState(null, '', queryWith(location.search, way));
    } catch {
      return;
    }
    event.preventDefault();
    this.#show(way);
    this.#moveFocus();
  }

  /** Shows the node of a way; above it, in a sentence, the id at which the address left the tree. */
  #show(text: string): void {
    this.#shown = text;
    const { way, stranger } = readWay(data, text);
    const view = nodeView(data, way);
    document.title = view.title;
    const nodes = nodeMarkup(view).map(drawMarkup);
    if (stranger !== undefined)
      nodes.unshift(
        make(
          'p',
          'box astray',
          `The address goes on to “${stranger.slice(0, SHOWN_ID)}”, which is not here any more: go on from this step.`,
        ),
      );
    this.querySelector('[data-node]')!.replaceChildren(...nodes);
  }

  /** Moves to the new heading, which makes a screen reader read it, and scrolls where it is not in sight. */
  #moveFocus(): void {
    const heading = this.querySelector('h1')!;
    heading.focus({ preventScroll: true });
    const { top } = heading.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) heading.scrollIntoView();
  }
}

history.scrollRestoration = 'manual';
addStyles(nodeStyles);
customElements.define('decision-tree', DecisionTreeElement);
