/**
 * Turns an address below the site's base (`/causes/nested-run/`) into one that works where the page is open:
 * behind a base path, or in a folder opened by double click. `<html data-root data-index>` says how.
 */
export function pageAddress(path: string): string {
  const { root = '/', index = '' } = document.documentElement.dataset;
  return root + path.slice(1) + (path.endsWith('/') ? index : '');
}
