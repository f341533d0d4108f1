import type { Edge } from '../schemas/edge.ts';
import type { SiteContent } from '../schemas/site-content.ts';

/** The id of the first question; a way begins there and does not name it. */
export const ROOT = 'start';

/** The page for whom no answer fits; no question may have its id. */
export const NONE_OF_THESE = 'none-of-these';

/** One answer: it leads to a question, or to pages (`errors/<slug>`, `symptoms/<slug>`). */
export interface TreeAnswer {
  text: string;
  proof: string;
  next?: string;
  pages?: string[];
}

/** One row of a table of signs. */
export interface TreeSign {
  cause: string;
  sign: string;
  check: string;
}

/** An error or a symptom, whose table of signs is the last level. */
export interface TreePage {
  title: string;
  /** The exception type in front of the title, when it has one. */
  type?: string;
  signs: TreeSign[];
  otherCauses?: string;
}

/** What the decision tree is made of, as plain JSON. */
export interface TreeData {
  questions: Record<string, { question: string; answers: TreeAnswer[] }>;
  pages: Record<string, TreePage>;
  causes: Record<string, { title: string; meaning: string; fix: string }>;
}

/** The value that an object itself has under a name that came from outside. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function page(
  content: SiteContent,
  entry: { title: string; causes: readonly Edge[]; otherCauses?: string | undefined },
  type: string | null | undefined,
): TreePage {
  const { title, causes, otherCauses } = entry;
  return {
    title,
    ...(type != null && title.startsWith(`${type}: `) ? { type } : {}),
    signs: causes
      .filter(({ cause }) => content.causes.has(cause))
      .map(({ cause, sign, check }) => ({ cause, sign, check })),
    ...(otherCauses === undefined ? {} : { otherCauses }),
  };
}

function answer(given: {
  text: string;
  proof: string;
  next?: string | undefined;
  pages?: string[] | undefined;
}): TreeAnswer {
  const { text, proof, next, pages } = given;
  return {
    text,
    proof,
    ...(next === undefined ? {} : { next }),
    ...(pages === undefined ? {} : { pages }),
  };
}

/** Takes from the content what the decision tree needs. */
export function treeData(content: SiteContent): TreeData {
  const data: TreeData = { questions: {}, pages: {}, causes: {} };
  for (const [id, { question, answers }] of content.questions)
    data.questions[id] = { question, answers: answers.map(answer) };
  for (const [slug, error] of content.errors)
    data.pages[`errors/${slug}`] = page(
      content,
      error,
      content.messages.get(error.messages[0] ?? '')?.type,
    );
  for (const [slug, symptom] of content.symptoms)
    data.pages[`symptoms/${slug}`] = page(content, symptom, undefined);
  for (const [slug, { title, meaning, fix }] of content.causes)
    data.causes[slug] = { title, meaning, fix };
  return data;
}
