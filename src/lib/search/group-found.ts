import type { PageKind } from '../urls.ts';

const NAMES: Record<PageKind, string> = {
  error: 'Messages',
  cause: 'Causes',
  symptom: 'Symptoms',
  guide: 'Guides',
};
const IN_GROUP = 5;

/**
 * Groups results by kind. The kind of the best result comes first, and in each group the best result.
 * @param found best first
 */
export function groupFound<T extends { kind: PageKind }>(
  found: readonly T[],
): { name: string; found: T[] }[] {
  const groups = new Map<PageKind, T[]>();
  for (const page of found) {
    const group = groups.get(page.kind) ?? [];
    if (group.length < IN_GROUP) group.push(page);
    groups.set(page.kind, group);
  }
  return [...groups].map(([kind, pages]) => ({ name: NAMES[kind], found: pages }));
}
