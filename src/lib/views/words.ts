import { MINOR_VERSIONS, type Environment, type MinorVersion } from '../schemas/common.ts';
import type { MessageKind } from '../schemas/message.ts';

const KINDS: Record<MessageKind, string> = {
  exception: 'exception',
  warning: 'warning',
  log: 'log line',
  syntax: 'syntax error',
};

const ENVIRONMENTS: Record<Environment, string> = {
  script: 'scripts',
  jupyter: 'Jupyter',
  pytest: 'pytest',
  asgi: 'ASGI servers',
  django: 'Django',
  threads: 'threads',
  windows: 'Windows',
  gui: 'GUI programs',
};

/** What sort of text Python prints, in words. */
export function kindWord(kind: MessageKind): string {
  return KINDS[kind];
}

/** Where programs run, in words. */
export function environmentWords(environments: readonly Environment[]): string {
  return environments.map((environment) => ENVIRONMENTS[environment]).join(', ');
}

/** Minor versions in ascending order as ranges: `3.10 – 3.12, 3.14`. */
export function versionRange(versions: readonly MinorVersion[]): string {
  const runs: [first: MinorVersion, last: MinorVersion][] = [];
  for (const version of versions) {
    const run = runs.at(-1);
    const follows =
      run !== undefined && MINOR_VERSIONS.indexOf(version) === MINOR_VERSIONS.indexOf(run[1]) + 1;
    if (follows) run[1] = version;
    else runs.push([version, version]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first} – ${last}`)).join(', ');
}

/** `1 cause`, `3 causes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
