/* Search and the list of keys: dialogs on every page, and the field of `/search/`. */
import { MINOR_VERSIONS } from '../../lib/minor-versions.ts';
import { KEYBOARD_KEYS } from '../../lib/keyboard-keys.ts';
import { addStyles } from '../add-styles.ts';
import { make } from '../element-maker.ts';
import { keysSwitch } from './keys-switch.ts';
import { pageAddress } from '../page-address.ts';
import { SearchPanel, type SearchState } from './search-panel.ts';
import styles from './search.late.css';

const KINDS = ['error', 'cause', 'symptom', 'guide'] as const;

function queryOf({ query, kind, minor }: SearchState): string {
  const search = new URLSearchParams();
  if (query !== '') search.set('q', query.slice(0, 1000));
  if (kind !== '') search.set('kind', kind);
  if (minor !== '') search.set('on', minor);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

function stateOf(address: string): SearchState {
  const search = new URLSearchParams(address);
  return {
    query: search.get('q') ?? '',
    kind: KINDS.find((kind) => kind === search.get('kind')) ?? '',
    minor: MINOR_VERSIONS.find((minor) => minor === search.get('on')) ?? '',
  };
}

function dialogOf(name: string, ...children: Node[]): HTMLDialogElement {
  const dialog = make('dialog', 'dlg', ...children);
  dialog.setAttribute('aria-label', name);
  // A click beside the dialog is a click on its backdrop.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

function searchDialog(): () => void {
  const page = make('a', '', 'open as a page');
  const panel = new SearchPanel((state) => {
    page.href = pageAddress('/search/') + queryOf(state);
  });
  page.href = pageAddress('/search/');
  const keys = [
    make('span', '', make('kbd', '', '↑'), ' ', make('kbd', '', '↓'), ' move'),
    make('span', '', make('kbd', '', 'Enter'), ' open'),
    make('span', '', make('kbd', '', 'Esc'), ' close'),
  ];
  const dialog = dialogOf('Search', panel.element, make('p', 'hint', ...keys, page));
  // A browser may leave the focus in the hidden field for a moment: a single key would be taken for typing.
  for (const type of ['cancel', 'close'])
    dialog.addEventListener(type, () => {
      panel.field.blur();
    });
  return () => {
    if (dialog.open) return;
    dialog.showModal();
    panel.field.focus();
    panel.field.select();
  };
}

function keysDialog(): () => void {
  const list = make('dl', 'keys');
  for (const { key, does } of KEYBOARD_KEYS)
    list.append(make('dt', '', make('kbd', '', key)), make('dd', '', does));
  const close = make('button', 'btn small', 'Close');
  const buttons = make('p', 'buttons', keysSwitch(), close);
  const dialog = dialogOf('Keys', make('h2', 'grp', 'Keys'), list, buttons);
  close.addEventListener('click', () => {
    dialog.close();
  });
  return () => {
    if (!dialog.open) dialog.showModal();
  };
}

function fieldOfPage(place: HTMLElement): SearchPanel {
  const panel = new SearchPanel((state) => {
    history.replaceState(history.state, '', queryOf(state) || location.pathname);
  });
  place.replaceChildren(panel.element);
  panel.set(stateOf(location.search));
  return panel;
}

/** Opens something by the links that name this script, made when it is first wanted. */
function onClick(id: string, makeOpener: () => () => void): void {
  let open: (() => void) | undefined;
  document.getElementById(id)?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open ??= makeOpener();
    open();
  });
}

addStyles(styles);
const place = document.querySelector<HTMLElement>('[data-search]');
if (place === null) onClick('find', searchDialog);
else {
  const panel = fieldOfPage(place);
  onClick('find', () => () => {
    panel.field.focus();
    panel.field.select();
  });
}
onClick('help', keysDialog);
document.querySelector('[data-keys]')?.append(keysSwitch());
