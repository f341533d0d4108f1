import { isCommon } from '../lib/matcher/common-message.ts';
import { joinStems } from '../lib/matcher/plain-words.ts';
import { stemsOf } from '../lib/matcher/word-stems.ts';
import type { MatcherData, MatcherEdge, MatcherMessage } from '../lib/matcher/types.ts';
import type { Cause } from '../lib/schemas/cause.ts';
import type { Edge } from '../lib/schemas/edge.ts';
import type { ErrorPage } from '../lib/schemas/error.ts';
import type { Message } from '../lib/schemas/message.ts';
import type { Symptom } from '../lib/schemas/symptom.ts';

/** The part of the joined content that the matcher needs, by id or slug. */
export interface MatcherContent {
  messages: ReadonlyMap<string, Message>;
  errors: ReadonlyMap<string, ErrorPage>;
  causes: ReadonlyMap<string, Cause>;
  symptoms: ReadonlyMap<string, Symptom>;
}

/** Sources that a traceback can show: Python files, and functions that C stands in for. */
const FRAME = /^(?:Lib\/(.+\.py)|Modules\/_asynciomodule\.c)(:.+)$/;
/** Makes the matcher's data from the content: plain JSON, in the order of the content. */
export function buildMatcherData(content: MatcherContent): MatcherData {
  const data: MatcherData = { messages: [], errors: [], causes: [], symptoms: [] };
  const named = namedByClues(content);
  for (const [slug, error] of content.errors) {
    const { title, aliases } = error;
    const others = error.otherCauses === undefined ? {} : { hasOthers: true as const };
    data.errors.push({ slug, title, aliases, edges: edgesOf(error.causes, content), ...others });
    for (const id of error.messages) {
      const message = content.messages.get(id);
      if (message === undefined) continue;
      data.messages.push(messageOf(id, message, slug, named));
    }
  }
  const signs = signsOf(content);
  for (const [slug, cause] of content.causes) {
    const { title, fix, phrases, meaning } = cause;
    const words = wordsOf(title, [...phrases, meaning, ...(signs.get(slug) ?? [])]);
    data.causes.push({ slug, title, fix, words });
  }
  for (const [slug, symptom] of content.symptoms) {
    const { title, phrases, meaning } = symptom;
    const words = wordsOf(title, [...phrases, meaning]);
    data.symptoms.push({ slug, title, words, edges: edgesOf(symptom.causes, content) });
  }
  return data;
}

/**
 * The same for a browser, which has titles and fixes from elsewhere: the words of titles join the other words.
 */
export function withoutTexts({ messages, errors, causes, symptoms }: MatcherData): MatcherData {
  const words = (page: { title: string; words: string }): string =>
    `${page.words} ${joinStems(page.title)}`;
  return {
    messages,
    errors: errors.map((error) => ({ ...error, title: '' })),
    causes: causes.map((cause) => ({ ...cause, words: words(cause), title: '', fix: '' })),
    symptoms: symptoms.map((symptom) => ({ ...symptom, words: words(symptom), title: '' })),
  };
}

/** What the matcher needs of a message: no more than it uses. */
function messageOf(
  id: string,
  { template, type, kind, collateral, source = '' }: Message,
  error: string,
  named: ReadonlySet<string>,
): MatcherMessage {
  const file = source
    .split(/; */)
    .reduce<RegExpExecArray | null>((found, one) => found ?? FRAME.exec(one), null);
  return {
    ...(named.has(id) ? { id } : {}),
    template,
    type,
    kind,
    ...(collateral ? { collateral } : {}),
    ...(file === null ? {} : { source: `${file[1] ?? ''}${file[2]!}` }),
    ...(isCommon({ source, template }) ? { common: true } : {}),
    error,
  };
}

/** Ids of the messages that clues name. */
function namedByClues({ errors, symptoms }: MatcherContent): Set<string> {
  const edges = [...errors.values(), ...symptoms.values()].flatMap(({ causes }) => causes);
  const ids = edges.flatMap(({ clues }) => clues.map(({ message }) => message));
  return new Set(ids.filter((id) => id !== undefined));
}

/** What the symptoms say of each cause, by its slug. */
function signsOf({ symptoms }: MatcherContent): Map<string, string[]> {
  const signs = new Map<string, string[]>();
  for (const { causes } of symptoms.values()) {
    for (const { cause, sign } of causes) signs.set(cause, [...(signs.get(cause) ?? []), sign]);
  }
  return signs;
}

/** Stems of texts that the title lacks, in the order of the alphabet. */
function wordsOf(title: string, texts: readonly string[]): string {
  const known = new Set(stemsOf(title));
  const words = texts.flatMap(stemsOf).filter((word) => !known.has(word));
  return [...new Set(words)].sort().join(' ');
}

function edgesOf(edges: readonly Edge[], content: MatcherContent): MatcherEdge[] {
  return edges
    .filter(({ cause }) => content.causes.has(cause))
    .map(({ cause, clues }) => ({ cause, clues }));
}
