import type { SiteContent } from '../schemas/site-content.ts';
import { pagePath, questionPath } from '../urls.ts';

/** Where an answer leads. */
export interface AnswerLead {
  /** `then asks`, `leads to the error`, `leads to the symptom`. */
  label: string;
  title: string;
  path: string;
  isLiteral: boolean;
}

/** One answer of a question. */
export interface AnswerView {
  text: string;
  proof: string;
  leads: AnswerLead[];
}

/** One question of the tree as a page shows it. */
export interface QuestionView {
  question: string;
  answers: AnswerView[];
  /** How many questions were asked up to this one, and at most in all on this way. */
  number: number;
  most: number;
  /** The questions before this one with the answer that leads on, from the first. */
  path: { question: string; answer: string; path: string }[];
}

const ROOT = 'start';

function leadTo(content: SiteContent, page: string): AnswerLead {
  const [folder, slug = ''] = page.split('/');
  const isError = folder === 'errors';
  const title = (isError ? content.errors : content.symptoms).get(slug)?.title ?? slug;
  return isError
    ? { label: 'leads to the error', title, path: pagePath('error', slug), isLiteral: true }
    : { label: 'leads to the symptom', title, path: pagePath('symptom', slug), isLiteral: false };
}

/** Questions that can still follow one, itself included. */
function height(content: SiteContent, id: string): number {
  const answers = content.questions.get(id)?.answers ?? [];
  return (
    1 + Math.max(0, ...answers.map(({ next }) => (next === undefined ? 0 : height(content, next))))
  );
}

/** The ids from the first question to one, both included; the first way found. */
function wayTo(content: SiteContent, id: string, from = ROOT): string[] | undefined {
  if (from === id) return [id];
  for (const { next } of content.questions.get(from)?.answers ?? []) {
    const rest = next === undefined ? undefined : wayTo(content, id, next);
    if (rest !== undefined) return [from, ...rest];
  }
  return undefined;
}

/**
 * Prepares one question of the tree.
 * @throws {Error} when there is no such question
 */
export function questionView(content: SiteContent, id: string): QuestionView {
  const question = content.questions.get(id);
  if (question === undefined) throw new Error(`There is no question '${id}'.`);
  const way = wayTo(content, id) ?? [id];
  return {
    question: question.question,
    answers: question.answers.map(({ text, proof, next, pages = [] }) => ({
      text,
      proof,
      leads:
        next === undefined
          ? pages.map((page) => leadTo(content, page))
          : [
              {
                label: 'then asks',
                title: content.questions.get(next)?.question ?? next,
                path: questionPath(next),
                isLiteral: false,
              },
            ],
    })),
    number: way.length,
    most: way.length - 1 + height(content, id),
    path: way.slice(0, -1).map((step, i) => {
      const asked = content.questions.get(step)!;
      return {
        question: asked.question,
        answer: asked.answers.find(({ next }) => next === way[i + 1])?.text ?? '',
        path: questionPath(step),
      };
    }),
  };
}
