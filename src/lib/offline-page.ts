import { relativeLinks, type RelativePage } from './relative-links.ts';

/** A page of the offline copy, how many links it has, and its addresses that lead to no file. */
export interface OfflinePage extends RelativePage {
  links: number;
}

const EXTERNAL = /(<a\s[^>]*\bhref="https?:\/\/[^"]*"[^>]*>)([\s\S]*?)<\/a>/g;
const NEEDS_SERVER = /<[a-z][a-z0-9-]*(?=\s)(?:[^>"']|"[^"]*")*?\sdata-needs-server="([^"]*)"/g;
const MARK = '<span role="img" aria-label=" (needs the network)"> ↗</span>';

/**
 * Rewrites one built page for opening from a folder: links become relative, links to other sites are marked, what
 * stands between `<!--online-->` and `<!--/online-->` goes, and what is hidden with `data-offline` is shown. A block
 * with `data-needs-server="Words for it"` is hidden, and a sentence in front of it says why.
 * @param file the page below the output folder, such as `causes/nested-run/index.html`
 * @param files every file below the output folder
 * @param base the base path that the site was built with
 */
export function offlinePage(
  html: string,
  file: string,
  files: ReadonlySet<string>,
  base: string,
): OfflinePage {
  const local = html
    .replace(/<!--online-->[\s\S]*?<!--\/online-->/g, '')
    .replace(/ hidden(?:="")? data-offline(?:="[^"]*")?/g, '')
    .replace(
      NEEDS_SERVER,
      (open: string, what: string) =>
        `<p class="lab">${what} needs a server, which the offline copy has not.</p>${open} hidden`,
    )
    .replace(EXTERNAL, (_, open: string, text: string) => `${open}${text}${MARK}</a>`);
  const page = relativeLinks(local, file, files, base);
  return { ...page, links: page.html.match(/<a\s[^>]*\bhref="/g)?.length ?? 0 };
}
