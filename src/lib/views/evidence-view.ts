import { minorOf, newestFirst } from '../evidence/exact-version.ts';
import { MINOR_VERSIONS, type MinorVersion } from '../schemas/common.ts';
import type { Evidence, ProgramEvidence, Result } from '../schemas/evidence.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { pagePath } from '../urls.ts';
import { ownerOf } from './message-view.ts';

/** How a program ended on the newest patch release of one minor version; `version` is empty when it was not run. */
export interface EvidenceCell {
  minor: MinorVersion;
  version: string;
  exit: string;
}

/** One program and how it ended on each minor version. */
export interface EvidenceRow {
  file: string;
  /** Where the program or what it shows is explained. */
  path: string;
  name: string;
  cells: EvidenceCell[];
}

/** How a run ended, in words. */
export function exitWords(exit: Result['exit']): string {
  return exit === 'timeout' ? 'no end' : `exit ${exit}`;
}

function cells(program: ProgramEvidence): EvidenceRow['cells'] {
  return MINOR_VERSIONS.map((minor) => {
    const result = program.plain.find(({ versions }) => versions.some((v) => minorOf(v) === minor));
    const version = newestFirst(result?.versions ?? []).find((v) => minorOf(v) === minor);
    return {
      minor,
      version: version ?? '',
      exit: result === undefined ? 'not run' : exitWords(result.exit),
    };
  });
}

function rows(evidence: Evidence, name: string, path: string): EvidenceRow[] {
  return Object.entries(evidence.programs)
    .sort(([a], [b]) => Number(b === 'wrong.py') - Number(a === 'wrong.py'))
    .map(([file, program]) => ({ file, name, path, cells: cells(program) }));
}

/** Programs that belong together, with what they are. */
export interface EvidenceGroup {
  title: string;
  label: string;
  rows: EvidenceRow[];
}

/** Every program on every version, in three groups. */
export function evidenceGroups(
  content: SiteContent,
): Record<'pairs' | 'messages' | 'claims', EvidenceGroup> {
  const { causes, messages, claims } = content.evidence;
  return {
    pairs: {
      title: 'Pairs',
      label: 'The failing and the mended program of each cause.',
      rows: [...causes].flatMap(([slug, evidence]) =>
        rows(evidence, content.causes.get(slug)?.title ?? slug, `/evidence/${slug}/`),
      ),
    },
    messages: {
      title: 'Messages',
      label: 'Programs that show a message which no pair shows.',
      rows: [...messages].flatMap(([id, evidence]) =>
        rows(evidence, id, pagePath('error', ownerOf(content, id) ?? '')),
      ),
    },
    claims: {
      title: 'Claims',
      label: 'Programs that answer something often said.',
      rows: [...claims].flatMap(([slug, evidence]) =>
        rows(evidence, slug, `/${content.claims.get(slug)?.page ?? ''}/`),
      ),
    },
  };
}

/**
 * Joins neighbouring versions on which a program ended alike, so that a table says it once. Each text names
 * its versions, since a narrow screen has no columns.
 * @param columns the version that each column is headed by
 */
export function equalRuns(
  { cells: row }: Pick<EvidenceRow, 'cells'>,
  columns: readonly string[],
): { text: string; span: number }[] {
  const runs: { exit: string; first: string; last: string; span: number; isOther: boolean }[] = [];
  for (const [i, { version, exit }] of row.entries()) {
    const column = columns[i] ?? '';
    const isOther = version !== column && version !== '';
    const before = runs.at(-1);
    if (before?.exit === exit && !before.isOther && !isOther) {
      before.span++;
      before.last = column;
    } else {
      const first = isOther ? version : column;
      runs.push({ exit, first, last: first, span: 1, isOther });
    }
  }
  return runs.map(({ exit, first, last, span }) => {
    const where = span === columns.length ? 'all' : span === 1 ? first : `${first} to ${last}`;
    return { text: `${exit} on ${where}`, span };
  });
}
