import type { MatcherData, MatcherEdge } from './types.ts';

/** A mark begins and ends with letters that clean-text.ts takes out of every paste. */
const MARK = /\u0002(\d+)((?:\u0001[^\u0001-\u0003]*)*)\u0003/g;
const CAPTURE = /\{\w+\}/g;

/**
 * Takes the reasons of the clues out of the matcher's data, for a browser that fetches them with the results.
 * @returns the data with a mark in place of each `because`, and the reasons that the marks stand for
 */
export function takeReasons(data: MatcherData): { data: MatcherData; reasons: string[] } {
  const places = new Map<string, number>();
  const mark = (because: string): string => {
    const place = places.get(because) ?? places.size;
    places.set(because, place);
    const captures = because.match(CAPTURE) ?? [];
    return `\u0002${String(place)}${captures.map((capture) => `\u0001${capture}`).join('')}\u0003`;
  };
  const marked = (edges: MatcherEdge[]): MatcherEdge[] =>
    edges.map((edge) => ({
      ...edge,
      clues: edge.clues.map((clue) => ({ ...clue, because: mark(clue.because) })),
    }));
  return {
    data: {
      ...data,
      errors: data.errors.map((error) => ({ ...error, edges: marked(error.edges) })),
      symptoms: data.symptoms.map((symptom) => ({ ...symptom, edges: marked(symptom.edges) })),
    },
    reasons: [...places.keys()].map((because) => because.replace(/\.$/, '')),
  };
}

/** Puts the reasons back in place of their marks, with what the clues captured. */
export function fillReasons(reasons: readonly string[], text: string): string {
  return text.replace(MARK, (_, place: string, captured: string) => {
    const captures = captured.split('\u0001').slice(1);
    return (reasons[Number(place)] ?? '').replace(CAPTURE, (name) => captures.shift() ?? name);
  });
}
