import { isCommon } from '../matcher/common-message.ts';
import type { Message } from '../schemas/message.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { pagePath } from '../urls.ts';
import { fullAddress, type SitePlace } from './errors-file.ts';

/** The parts of `src/link` that make `asyncio_errors.py`, in their order. */
export const LINK_PARTS = ['data.py', 'find_messages.py', 'hooks.py', 'command.py'] as const;
export type LinkPart = (typeof LINK_PARTS)[number];

const DATA = '# --- data';
const BODY = '# --- body ---\n';
/** What every part imports, once for all of them. */
const HEAD = `from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType
`;

/** Joins the parts to one module that knows the pages at `place`. */
export function linkModule(
  content: SiteContent,
  place: SitePlace,
  parts: Record<LinkPart, string>,
): string {
  const [about = ''] = parts['data.py'].split(DATA);
  const page = place.site === undefined ? '' : fullAddress(place, pagePath('error', '*'));
  const data = [
    `PAGE = ${JSON.stringify(page)}`,
    '# Each line: page, flags, type and text of a message.',
    `MESSAGES = ${rawPython(messageLines(content))}`,
    '# Titles, meanings, signs, checks, fixes and programs, as JSON.',
    `PAGES = ${rawPython(pageTexts(content))}`,
  ];
  const bodies = LINK_PARTS.slice(1).map((name) => {
    const body = parts[name].split(BODY)[1];
    if (body === undefined) throw new Error(`src/link/${name} has no line ${BODY.trim()}.`);
    return body.trim();
  });
  return `${[`${about.trim()}\n`, HEAD, ...data].join('\n')}\n\n${bodies.join('\n\n\n')}\n`;
}

/** The line that the module writes under an error with this page. */
export function linkLine(place: SitePlace, slug: string): string {
  const explained = `${slug} (python -m asyncio_errors --explain ${slug})`;
  const where = place.site === undefined ? explained : fullAddress(place, pagePath('error', slug));
  return `asyncio Error Index: ${where}`;
}

/** Size of a text as a file, in whole kilobytes. */
export function sizeInKilobytes(text: string): number {
  return Math.ceil(new TextEncoder().encode(text).length / 1000);
}

/** One line for each message: page, flags (see `_Pattern`), type, template; tabs between them. */
export function messageLines({ errors, messages }: SiteContent): string {
  const lines = [...errors].flatMap(([slug, error]) =>
    error.messages.flatMap((id) => {
      const message = messages.get(id);
      if (message === undefined) return [];
      return [slug, flagsOf(message), message.type ?? '', message.template].join('\t');
    }),
  );
  return lines.join('\n');
}

function flagsOf(message: Message): string {
  const { kind, collateral } = message;
  const other = kind === 'warning' || kind === 'log';
  return `${collateral ? 'c' : ''}${other ? 'w' : ''}${isCommon(message) ? 'g' : ''}`;
}

/** What `--explain` prints: an entry a line. */
function pageTexts({ errors, causes, pairs }: SiteContent): string {
  const errorLines = [...errors].map(([slug, { title, meaning, causes: edges }]) => {
    const signs = edges.map(({ cause, sign, check }) => [cause, sign, check]);
    return `${JSON.stringify(slug)}: ${JSON.stringify([title, meaning, signs])}`;
  });
  const causeLines = [...causes].map(([slug, { title, meaning, fix }]) => {
    const correct = pairs.get(slug)?.correct ?? '';
    return `${JSON.stringify(slug)}: ${JSON.stringify([title, meaning, fix, correct])}`;
  });
  return `{"errors": {\n${errorLines.join(',\n')}\n},\n"causes": {\n${causeLines.join(',\n')}\n}}`;
}

/** A text as a raw Python string; its own triple quotes and last backslash must not end it. */
function rawPython(text: string): string {
  if (text.includes("'''") || /['\\]$/.test(text)) {
    return JSON.stringify(text);
  }
  return `r'''${text}'''`;
}
