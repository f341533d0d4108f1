/** The kinds of page that have an address of their own. */
export type PageKind = 'error' | 'cause' | 'symptom' | 'guide';

const FOLDER: Record<PageKind, string> = {
  error: 'errors',
  cause: 'causes',
  symptom: 'symptoms',
  guide: 'guides',
};

/** Address of a page below the site's base, with a slash at both ends: `/causes/nested-run/`. */
export function pagePath(kind: PageKind, slug: string): string {
  return `/${FOLDER[kind]}/${slug}/`;
}

/** Address of the index of one kind: `/causes/`. */
export function indexPath(kind: PageKind): string {
  return `/${FOLDER[kind]}/`;
}

/** Address of a question of the decision tree; the first one is `/diagnose/`. */
export function questionPath(id: string): string {
  return id === 'start' ? '/diagnose/' : `/diagnose/${id}/`;
}

/** Puts the site's base path (`/`, `/docs`, `/docs/`) in front of an address below the base. */
export function withBase(base: string, path: string): string {
  return base.replace(/\/+$/, '') + path;
}
