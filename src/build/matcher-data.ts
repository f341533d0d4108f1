import { stemsOf } from '../lib/matcher/word-stems.ts';
import type { MatcherData, MatcherEdge } from '../lib/matcher/types.ts';
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

/** Makes the matcher's data from the content: plain JSON, in the order of the content. */
export function buildMatcherData(content: MatcherContent): MatcherData {
  const data: MatcherData = { messages: [], errors: [], causes: [], symptoms: [] };
  for (const [slug, error] of content.errors) {
    const { title, aliases } = error;
    const others = error.otherCauses === undefined ? {} : { hasOthers: true as const };
    data.errors.push({ slug, title, aliases, edges: edgesOf(error.causes, content), ...others });
    for (const id of error.messages) {
      const message = content.messages.get(id);
      if (message === undefined) continue;
      const { template, type, kind, collateral, source } = message;
      const own = { id, template, type, kind, collateral, error: slug };
      data.messages.push(source === undefined ? own : { ...own, source });
    }
  }
  const signs = signsOf(content);
  for (const [slug, cause] of content.causes) {
    const { title, fix, phrases, meaning } = cause;
    const texts = [meaning, ...(signs.get(slug) ?? [])];
    data.causes.push({ slug, title, fix, phrases, words: wordsBeside([...phrases, title], texts) });
  }
  for (const [slug, symptom] of content.symptoms) {
    const { title, phrases, meaning } = symptom;
    const words = wordsBeside([...phrases, title], [meaning]);
    data.symptoms.push({ slug, title, phrases, words, edges: edgesOf(symptom.causes, content) });
  }
  return data;
}

/** What the symptoms say of each cause, by its slug. */
function signsOf({ symptoms }: MatcherContent): Map<string, string[]> {
  const signs = new Map<string, string[]>();
  for (const { causes } of symptoms.values()) {
    for (const { cause, sign } of causes) signs.set(cause, [...(signs.get(cause) ?? []), sign]);
  }
  return signs;
}

/** Stems of texts that the phrases lack. */
function wordsBeside(phrases: readonly string[], texts: readonly string[]): string {
  const known = new Set(phrases.flatMap(stemsOf));
  const words = texts.flatMap(stemsOf).filter((word) => !known.has(word));
  return [...new Set(words)].join(' ');
}

function edgesOf(edges: readonly Edge[], content: MatcherContent): MatcherEdge[] {
  return edges
    .filter(({ cause }) => content.causes.has(cause))
    .map(({ cause, clues }) => ({ cause, clues }));
}
