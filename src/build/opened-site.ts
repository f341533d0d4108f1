/** A built site as a browser opens it: behind a server, or from a folder by double click. */
export interface OpenedSite {
  /** Address of its top folder, with a slash at the end. */
  root: string;
  /** The file that stands for a folder, where no server adds it. */
  index: '' | 'index.html';
  /** Every page below the top, such as `/causes/nested-run/`. */
  pages: readonly string[];
}

/** Full address of a page below the top; a query or a fragment may follow the path. */
export function addressIn({ root, index }: OpenedSite, path: string): string {
  const [, page = '', rest = ''] = /^([^?#]*)(.*)$/.exec(path) ?? [];
  return `${root}${page.slice(1)}${page.endsWith('/') ? index : ''}${rest}`;
}

/** Page that an address leads to, without query and fragment; undefined for an address elsewhere. */
export function pageAt({ root, index }: OpenedSite, address: string): string | undefined {
  const plain = address.replace(/[?#].*$/, '');
  if (!plain.startsWith(root)) return undefined;
  const below = `/${plain.slice(root.length)}`;
  return index !== '' && below.endsWith(`/${index}`) ? below.slice(0, -index.length) : below;
}

/** One page of each kind: the first of each folder and of each folder below it. */
export function pageOfEachKind(pages: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const page of pages) {
    const [part = '', ...below] = page.split('/').filter((step) => step !== '');
    const kind = `${part}/${below.length}`;
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values()];
}
