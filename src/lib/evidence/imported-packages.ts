const PINNED = /^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)/gm;
const IMPORTED = /^\s*(?:import|from)\s+([A-Za-z_]\w*)/gm;

/** Package and module names are compared in lower case, with hyphens. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/**
 * The packages of a lock that a program imports, with the versions pinned for one Python or another:
 * `httpx 0.28.1`, `django 5.2.19 or 6.1.3`. All of the lock where no name is one that is imported.
 * @param lock text of a `requirements.txt`
 */
export function importedPackages(lock: string, program: string): string[] {
  const versions = new Map<string, string[]>();
  for (const [, name = '', version = ''] of lock.matchAll(PINNED))
    versions.set(name, [...(versions.get(name) ?? []), version]);
  const imported = new Set(
    [...program.matchAll(IMPORTED)].map(([, module = '']) => plainName(module)),
  );
  const own = [...versions].filter(([name]) => imported.has(plainName(name)));
  return (own.length > 0 ? own : [...versions]).map(
    ([name, pinned]) => `${name} ${pinned.join(' or ')}`,
  );
}
