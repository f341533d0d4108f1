import type { Question } from '../schemas/question.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { NONE_OF_THESE, ROOT } from '../tree/tree-data.ts';

const DEEPEST = 4;

interface Walk {
  questions: ReadonlyMap<string, Question>;
  depth: Map<string, number>;
  pages: Set<string>;
  problems: string[];
}

function visit(walk: Walk, id: string, path: readonly string[]): void {
  const question = walk.questions.get(id);
  if (question === undefined) return;
  if (path.includes(id)) {
    walk.problems.push(
      `content/questions/${path.at(-1)}.json: an answer leads back to '${id}': ${[...path, id].join(' > ')}.`,
    );
    return;
  }
  walk.depth.set(id, Math.max(walk.depth.get(id) ?? 0, path.length + 1));
  question.answers.forEach((answer, i) => {
    for (const page of answer.pages ?? []) walk.pages.add(page);
    if (answer.next === undefined) return;
    if (walk.questions.has(answer.next)) visit(walk, answer.next, [...path, id]);
    else
      walk.problems.push(
        `content/questions/${id}.json: answers[${i}].next names '${answer.next}', which is no question.`,
      );
  });
}

/** What is wrong with the answers of one question: pages that are none, one place that two answers lead to. */
function answerProblems(content: SiteContent, file: string, { answers }: Question): string[] {
  const problems: string[] = [];
  const leads = new Map<string, number>();
  answers.forEach(({ next, pages = [] }, i) => {
    for (const page of pages) {
      const [folder, slug = ''] = page.split('/');
      const known = folder === 'errors' ? content.errors : content.symptoms;
      if (!known.has(slug))
        problems.push(`${file}: answers[${i}].pages names '${page}', which is no page.`);
    }
    for (const lead of next === undefined ? pages : [next]) {
      const first = leads.get(lead);
      if (first !== undefined)
        problems.push(`${file}: answers[${first}] and answers[${i}] both lead to '${lead}'.`);
      leads.set(lead, i);
    }
  });
  return problems;
}

function unreachedPages(content: SiteContent, pages: ReadonlySet<string>): string[] {
  const ids = [
    ...[...content.errors.keys()].map((slug) => `errors/${slug}`),
    ...[...content.symptoms.keys()].map((slug) => `symptoms/${slug}`),
  ];
  return ids
    .filter((id) => !pages.has(id))
    .map(
      (id) =>
        `content/${id}.mdx: no question leads to it; add it to an answer in content/questions.`,
    );
}

/**
 * The tree: one root, no cycle, nothing out of reach, at most four levels, every answer leads somewhere and no two
 * of a question to one place.
 */
export function checkTree(content: SiteContent): string[] {
  const walk: Walk = {
    questions: content.questions,
    depth: new Map(),
    pages: new Set(),
    problems: [],
  };
  if (!content.questions.has(ROOT))
    return [`content/questions/${ROOT}.json is missing: the tree begins there.`];
  visit(walk, ROOT, []);
  const problems = [...new Set(walk.problems)];
  for (const [id, question] of content.questions) {
    const file = `content/questions/${id}.json`;
    const depth = walk.depth.get(id);
    if (id === NONE_OF_THESE)
      problems.push(`${file}: '${id}' is the page for whom no answer fits; choose another id.`);
    if (depth === undefined) problems.push(`${file}: no answer leads to '${id}'.`);
    else if (depth > DEEPEST)
      problems.push(`${file}: '${id}' is ${depth} levels deep; at most ${DEEPEST} are allowed.`);
    problems.push(...answerProblems(content, file, question));
  }
  return [...problems, ...unreachedPages(content, walk.pages)];
}

/** Every cause is led to by an error or a symptom, every claim's page and every guide by a cause. */
export function checkLed(content: SiteContent): string[] {
  const led = new Set(
    [...content.errors.values(), ...content.symptoms.values()].flatMap((page) =>
      page.causes.map((edge) => edge.cause),
    ),
  );
  return [...content.causes.keys()]
    .filter((slug) => !led.has(slug))
    .map(
      (slug) =>
        `content/causes/${slug}/index.mdx: no error and no symptom leads to it; add it under causes of one.`,
    );
}
