import { minorOf } from '../evidence/exact-version.ts';
import { checkedVersions } from '../evidence/shown-on.ts';
import { MINOR_VERSIONS, type MinorVersion } from '../schemas/common.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { pagePath } from '../urls.ts';
import { ownerOf } from './message-view.ts';

/** One wording of CPython: explained by the page at `path`, or by none. */
export interface CoveredMessage {
  /** With its type, placeholders in braces. */
  text: string;
  versions: readonly MinorVersion[];
  /** The library file, or `built-in`. */
  where: string;
  isInternal: boolean;
  path?: string;
}

/** How many wordings one minor version has, and how many of them are explained. */
export interface CoverageCount {
  name: string;
  explained: number;
  open: number;
  internal: number;
}

/** Wordings that one file makes. */
export interface CoverageGroup {
  where: string;
  /** The file on the release that was looked at; none for what is compiled. */
  source?: string;
  messages: CoveredMessage[];
}

/** The wordings of one minor version. */
export interface VersionCoverage {
  minor: MinorVersion;
  exact: string;
  previous?: MinorVersion;
  count: CoverageCount;
  added: CoveredMessage[];
  gone: CoveredMessage[];
  explained: CoveredMessage[];
  open: CoverageGroup[];
  internal: CoveredMessage[];
}

const CPYTHON = /^(?:Lib|Modules|Objects|Parser|Python)\//;

function shown(type: string | null, template: string): string {
  return type === null ? template : `${type}: ${template}`;
}

/** Every wording of CPython that is known here; texts of libraries are left out. */
export function coveredMessages(content: SiteContent): CoveredMessage[] {
  const explained = [...content.messages].flatMap(([id, message]): CoveredMessage[] => {
    const { provenance, source = '', type, template, versions, kind } = message;
    const file = provenance.kind === 'source' ? provenance.file : source;
    const owner = ownerOf(content, id);
    if (!CPYTHON.test(file) || owner === undefined) return [];
    const where = /^Lib\/[\w/]+\.py/.exec(file)?.[0] ?? 'built-in';
    const text = shown(kind === 'log' || type === template ? null : type, template);
    return [{ text, versions, where, isInternal: false, path: pagePath('error', owner) }];
  });
  const rest = content.catalogue.map(({ type, template, versions, where, reach }) => ({
    text: shown(type, template),
    versions,
    where,
    isInternal: reach === 'internal',
  }));
  return [...explained, ...rest];
}

function countOf(name: string, messages: readonly CoveredMessage[]): CoverageCount {
  const explained = messages.filter(({ path }) => path !== undefined).length;
  const internal = messages.filter(({ isInternal }) => isInternal).length;
  return { name, explained, open: messages.length - explained - internal, internal };
}

/** Counts by version and by file, in one line each. */
export function coverageCounts(content: SiteContent): {
  versions: CoverageCount[];
  files: CoverageCount[];
} {
  const all = coveredMessages(content);
  const files = [...new Set(all.map(({ where }) => where))].sort();
  return {
    versions: MINOR_VERSIONS.map((minor) =>
      countOf(
        minor,
        all.filter(({ versions }) => versions.includes(minor)),
      ),
    ),
    files: files.map((file) =>
      countOf(
        file,
        all.filter(({ where }) => where === file),
      ),
    ),
  };
}

function groups(messages: readonly CoveredMessage[], exact: string): CoverageGroup[] {
  return Object.entries(Object.groupBy(messages, ({ where }) => where))
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([where, own = []]) => ({
      where,
      ...(where === 'built-in'
        ? {}
        : { source: `https://github.com/python/cpython/blob/v${exact}/${where}` }),
      messages: own,
    }));
}

/** What one minor version shows, what is new in it and gone from it, and which page explains each. */
export function versionCoverage(content: SiteContent, minor: MinorVersion): VersionCoverage {
  const all = coveredMessages(content);
  const previous = MINOR_VERSIONS[MINOR_VERSIONS.indexOf(minor) - 1];
  const own = all.filter(({ versions }) => versions.includes(minor));
  const isThen = ({ versions }: CoveredMessage): boolean =>
    previous === undefined || versions.includes(previous);
  const exact = checkedVersions(content).find((version) => minorOf(version) === minor) ?? minor;
  const byText = (a: CoveredMessage, b: CoveredMessage): number =>
    a.text.localeCompare(b.text, 'en');
  return {
    minor,
    exact,
    ...(previous === undefined ? {} : { previous }),
    count: countOf(minor, own),
    added: own.filter((message) => !message.isInternal && !isThen(message)),
    gone: all.filter(
      (message) =>
        previous !== undefined && !message.isInternal && isThen(message) && !own.includes(message),
    ),
    explained: own.filter(({ path }) => path !== undefined).sort(byText),
    open: groups(
      own.filter(({ path, isInternal }) => path === undefined && !isInternal),
      exact,
    ),
    internal: own.filter(({ isInternal }) => isInternal).sort(byText),
  };
}
