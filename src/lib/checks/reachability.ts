import type { Question } from '../schemas/question.ts';
import type { SiteContent } from '../schemas/site-content.ts';

const ROOT = 'start';
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

/** The tree: one root, no cycle, nothing out of reach, at most four levels, every answer leads somewhere. */
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
    if (depth === undefined) problems.push(`${file}: no answer leads to '${id}'.`);
    else if (depth > DEEPEST)
      problems.push(`${file}: '${id}' is ${depth} levels deep; at most ${DEEPEST} are allowed.`);
    question.answers.forEach((answer, i) => {
      for (const page of answer.pages ?? []) {
        const [folder, slug = ''] = page.split('/');
        const known = folder === 'errors' ? content.errors : content.symptoms;
        if (!known.has(slug))
          problems.push(`${file}: answers[${i}].pages names '${page}', which is no page.`);
      }
    });
  }
  for (const [folder, pages] of [
    ['errors', content.errors],
    ['symptoms', content.symptoms],
  ] as const) {
    for (const slug of pages.keys()) {
      if (!walk.pages.has(`${folder}/${slug}`))
        problems.push(
          `content/${folder}/${slug}.mdx: no question leads to it; add it to an answer in content/questions.`,
        );
    }
  }
  return problems;
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
