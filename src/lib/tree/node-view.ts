import { plainText } from '../inline-code.ts';
import { pagePath, questionPath } from '../urls.ts';
import { ROOT, type TreeAnswer, type TreeData, type TreePage } from './tree-data.ts';
import { nodeKind, writeWay, type Way } from './walk-way.ts';

/** A link of the tree: an address below the site's base, and the way to the node that it leads to. */
export interface TreeLink {
  path: string;
  way: string;
}

/** A page or question that an answer leads to. */
export interface AnswerLead extends TreeLink {
  title: string;
  isLiteral: boolean;
}

/** One answer of a question, and where it leads: `then asks`, `leads to the error`. */
export interface AnswerView {
  text: string;
  proof: string;
  label: string;
  leads: AnswerLead[];
}

/** One row of the table of causes: what tells it, how to be sure, and where it leads. */
export interface SignRow {
  sign: string;
  check: string;
  title: string;
  path: string;
  /** The way to the cause; left out where the table stands outside the tree. */
  way?: string;
}

/** The heading of a node: our own words, in which backticks mark code, or the literal text of a message. */
export interface Heading {
  text: string;
  isLiteral: boolean;
  /** The exception type that a literal text begins with. */
  type?: string | undefined;
}

/** What a node shows below its heading. */
export type NodeBody =
  | { kind: 'question'; answers: AnswerView[] }
  | { kind: 'signs'; page: string; rows: SignRow[]; otherCauses: string | undefined }
  | { kind: 'fix'; page: string; meaning: string; fix: string; check: string };

/** One node of the tree: a question, a table of signs, or a cause with its fix. */
export interface NodeView {
  /** The answers given before, each with the link that changes it. */
  steps: (TreeLink & { label: string; answer: string })[];
  /** Label of the node in the row of answers: `2 · now, of at most 4`. */
  label: string;
  heading: Heading;
  /** Title of the document. */
  title: string;
  back: (TreeLink & { text: string }) | undefined;
  body: NodeBody;
}

const SITE = 'asyncio Error Index';

function isError(page: string): boolean {
  return page.startsWith('errors/');
}

function pageAddressOf(page: string): string {
  return pagePath(isError(page) ? 'error' : 'symptom', page.slice(page.indexOf('/') + 1));
}

/** Questions that can still follow one, itself included. */
function height(data: TreeData, id: string): number {
  const answers = data.questions[id]?.answers ?? [];
  return (
    1 + Math.max(0, ...answers.map(({ next }) => (next === undefined ? 0 : height(data, next))))
  );
}

/** The most questions that are asked on a way through a question. */
export function mostQuestions(data: TreeData, way: Way): number {
  return way.length + height(data, way.at(-1) ?? ROOT);
}

function leadsLabel(pages: readonly string[]): string {
  const errors = pages.filter(isError).length;
  const word = errors === pages.length ? 'error' : errors === 0 ? 'symptom' : 'page';
  return pages.length === 1 ? `leads to the ${word}` : `leads to one of these ${word}s`;
}

function answerView(data: TreeData, way: Way, answer: TreeAnswer): AnswerView {
  const { text, proof, next, pages = [] } = answer;
  if (next !== undefined) {
    const title = data.questions[next]?.question ?? next;
    const link = { path: questionPath(next), way: writeWay([...way, next]) };
    return { text, proof, label: 'then asks', leads: [{ ...link, title, isLiteral: false }] };
  }
  const leads = pages.map((page) => ({
    title: data.pages[page]?.title ?? page,
    path: `${pageAddressOf(page)}#which`,
    way: writeWay([...way, page]),
    isLiteral: isError(page),
  }));
  return { text, proof, label: leadsLabel(pages), leads };
}

function stepOf(data: TreeData, way: Way, i: number): NodeView['steps'][number] {
  const before = way.slice(0, i);
  const taken = way[i] ?? '';
  const node = before.at(-1) ?? ROOT;
  if (nodeKind(before) === 'signs') {
    const answer = data.pages[node]?.signs.find(({ cause }) => cause === taken)?.sign ?? '';
    const path = `${pageAddressOf(node)}#which`;
    return { label: 'The sign that is true', answer, path, way: writeWay(before) };
  }
  const asked = data.questions[node];
  const chosen = asked?.answers.find(
    ({ next, pages }) => next === taken || pages?.includes(taken) === true,
  );
  return {
    label: `${i + 1} · ${asked?.question ?? ''}`,
    answer: chosen?.text ?? '',
    path: questionPath(node),
    way: writeWay(before),
  };
}

type NodeStart = Pick<NodeView, 'label' | 'heading' | 'body'>;

function questionNode(data: TreeData, way: Way): NodeStart {
  const node = data.questions[way.at(-1) ?? ROOT];
  return {
    label: `${way.length + 1} · now, of at most ${mostQuestions(data, way)}`,
    heading: { text: node?.question ?? '', isLiteral: false },
    body: {
      kind: 'question',
      answers: (node?.answers ?? []).map((answer) => answerView(data, way, answer)),
    },
  };
}

/** The rows of a page's table of signs, each with the way that goes on to its cause. */
export function signRows(data: TreeData, page: TreePage, way?: Way): SignRow[] {
  return page.signs.map(({ cause, sign, check }) => ({
    sign,
    check,
    title: data.causes[cause]?.title ?? cause,
    path: pagePath('cause', cause),
    ...(way === undefined ? {} : { way: writeWay([...way, cause]) }),
  }));
}

function signsNode(data: TreeData, way: Way): NodeStart {
  const id = way.at(-1) ?? '';
  const page = data.pages[id];
  return {
    label: way.length === 1 ? 'now' : 'now, the last step',
    heading: { text: page?.title ?? id, isLiteral: isError(id), type: page?.type },
    body: {
      kind: 'signs',
      page: pageAddressOf(id),
      rows: page === undefined ? [] : signRows(data, page, way),
      otherCauses: page?.otherCauses,
    },
  };
}

function fixNode(data: TreeData, way: Way): NodeStart {
  const slug = way.at(-1) ?? '';
  const cause = data.causes[slug];
  const row = data.pages[way.at(-2) ?? '']?.signs.find((sign) => sign.cause === slug);
  return {
    label: 'the cause',
    heading: { text: cause?.title ?? slug, isLiteral: false },
    body: {
      kind: 'fix',
      page: pagePath('cause', slug),
      meaning: cause?.meaning ?? '',
      fix: cause?.fix ?? '',
      check: row?.check ?? '',
    },
  };
}

function documentTitle({ heading, body }: NodeStart, steps: NodeView['steps']): string {
  const text = heading.isLiteral ? heading.text : plainText(heading.text);
  if (body.kind === 'signs') return `${text}: which cause is yours? · ${SITE}`;
  if (body.kind === 'fix') return `${text} · ${SITE}`;
  if (steps.length === 0)
    return `Diagnose: ${text.charAt(0).toLowerCase()}${text.slice(1)} · ${SITE}`;
  return `${text} (${steps.map(({ answer }) => plainText(answer)).join(' > ')}) · ${SITE}`;
}

const NODES = { question: questionNode, signs: signsNode, fix: fixNode };

/** Prepares the node that a way ends at. The way must be one that `readWay` or `wayTo` gave. */
export function nodeView(data: TreeData, way: Way): NodeView {
  const kind = nodeKind(way);
  const node = NODES[kind](data, way);
  const isEntered = way[0]?.includes('/') === true;
  const steps = way.map((_, i) => stepOf(data, way, i)).slice(isEntered ? 1 : 0);
  const before = steps.at(-1);
  return {
    ...node,
    steps,
    title: documentTitle(node, steps),
    back: before && {
      path: before.path,
      way: before.way,
      text: kind === 'fix' ? 'Back to the signs' : `Back to question ${steps.length}`,
    },
  };
}
