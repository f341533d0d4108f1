/** A page rewritten for opening from a folder, and the addresses in it that lead to no file. */
export interface RelativePage {
  html: string;
  unresolved: string[];
}

const TAG = /<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/g;
const ATTRIBUTE = /\s(href|src|action|data-root)="(\/[^"]*)"/g;

/** Path from one folder (`causes/nested-run`, empty for the top) to a file below the same root. */
function relativePath(folder: string, target: string): string {
  const up = folder === '' ? '' : '../'.repeat(folder.split('/').length);
  return up + target;
}

/**
 * Turns the root-absolute links of one built page into relative ones that open by double click.
 * @param file the page below the output folder, such as `causes/nested-run/index.html`
 * @param files every file below the output folder
 * @param base the base path that the site was built with, such as `/` or `/docs`
 */
export function relativeLinks(
  html: string,
  file: string,
  files: ReadonlySet<string>,
  base: string,
): RelativePage {
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  const prefix = `${base.replace(/\/+$/, '')}/`;
  const unresolved: string[] = [];
  const rewrite = (whole: string, name: string, address: string): string => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
    if (!path.startsWith(prefix)) {
      unresolved.push(address);
      return whole;
    }
    const below = path.slice(prefix.length);
    if (name === 'data-root')
      return ` data-root="${relativePath(folder, '') || './'}" data-index="index.html"`;
    const target = [below, `${below}index.html`, `${below}/index.html`].find((candidate) =>
      files.has(candidate),
    );
    if (target === undefined) {
      unresolved.push(address);
      return whole;
    }
    return ` ${name}="${relativePath(folder, target)}${rest}"`;
  };
  return { html: html.replace(TAG, (tag) => tag.replace(ATTRIBUTE, rewrite)), unresolved };
}
