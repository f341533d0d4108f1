import type { SiteContent } from '../schemas/site-content.ts';
import { mostQuestions, nodeView, type NodeView } from '../tree/node-view.ts';
import { treeData } from '../tree/tree-data.ts';
import { wayTo, writeWay } from '../tree/walk-way.ts';
import type { AnswerView } from '../tree/node-view.ts';

/** One question of the tree as a page shows it. */
export interface QuestionView {
  question: string;
  answers: AnswerView[];
  /** The most questions that are asked on a way through this one. */
  most: number;
  /** The question as a node of the tree, and the way to it as an address holds it. */
  node: NodeView;
  way: string;
}

/**
 * Prepares one question of the tree, reached by the first way that leads to it.
 * @throws {Error} when there is no such question
 */
export function questionView(content: SiteContent, id: string): QuestionView {
  const question = content.questions.get(id);
  if (question === undefined) throw new Error(`There is no question '${id}'.`);
  const data = treeData(content);
  const way = wayTo(data, id) ?? [id];
  const node = nodeView(data, way);
  return {
    question: question.question,
    answers: node.body.kind === 'question' ? node.body.answers : [],
    most: mostQuestions(data, way),
    node,
    way: writeWay(way),
  };
}
