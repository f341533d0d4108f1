import { questionPath } from '../urls.ts';
import { answerList } from './answer-list.ts';
import { element, withCode, type Markup, type MarkupElement } from '../markup.ts';
import type { Heading, NodeBody, NodeView, TreeLink } from './node-view.ts';
import { otherCausesNote, signHint, signTable } from './sign-table.ts';
import { NONE_OF_THESE } from './tree-data.ts';

function treeLink({ path, way }: TreeLink, attributes: object, ...text: string[]): MarkupElement {
  return element('a', { ...attributes, href: path, 'data-way': way }, ...text);
}

function answerPath({ steps, label, heading }: NodeView): MarkupElement {
  const given = steps.map((step, i) =>
    element(
      'li',
      {},
      element('span', { class: 'lab' }, step.label),
      element('b', {}, ...withCode(step.answer)),
      ' ',
      treeLink(step, { 'aria-label': `Change answer ${i + 1}` }, 'Change'),
    ),
  );
  const now = heading.isLiteral ? [element('code', {}, heading.text)] : withCode(heading.text);
  return element(
    'nav',
    { 'aria-label': 'Your answers so far' },
    element(
      'ol',
      { class: 'path' },
      ...given,
      element(
        'li',
        { 'aria-current': 'step' },
        element('span', { class: 'lab' }, label),
        element('span', {}, ...now),
      ),
    ),
  );
}

function headingMarkup({ text, isLiteral, type }: Heading): MarkupElement {
  const words: Markup[] =
    type === undefined
      ? isLiteral
        ? [text]
        : withCode(text)
      : [element('span', {}, `${type}:`), text.slice(type.length + 1)];
  return element('h1', { class: isLiteral ? 'lit' : undefined, tabindex: '-1' }, ...words);
}

/** The link of every node for whom nothing there fits. */
export function noneOfThese(text: string): MarkupElement {
  return element('a', { href: questionPath(NONE_OF_THESE) }, text);
}

/** The same below the table of an error's or a symptom's page. */
export const NO_SIGN = 'None of these signs: other ways to the cause';

const NONE: Record<NodeBody['kind'], string> = {
  question: 'None of these: other ways to the cause',
  signs: NO_SIGN,
  fix: 'None of these causes: other ways',
};

function bodyMarkup(body: NodeBody): Markup[] {
  switch (body.kind) {
    case 'question':
      return [answerList(body.answers, true)];
    case 'signs':
      return [
        element('p', { class: 'meaning' }, signHint(body.rows.length)),
        signTable(body.rows, body.otherCauses),
        ...(body.otherCauses === undefined
          ? []
          : [element('p', { class: 'others' }, ...otherCausesNote(body.otherCauses))]),
      ];
    case 'fix':
      return [
        element('p', { class: 'meaning' }, ...withCode(body.meaning)),
        element(
          'div',
          { class: 'box', 'data-fix': '' },
          element('p', { class: 'cap' }, element('b', {}, 'The fix')),
          element('p', { class: 'fix' }, ...withCode(body.fix)),
          element(
            'p',
            { class: 'check' },
            element('span', { class: 'lab' }, 'To be sure first'),
            ...withCode(body.check),
          ),
        ),
      ];
  }
}

function exits({ back, body }: NodeView): MarkupElement {
  return element(
    'p',
    { class: 'exits' },
    body.kind === 'fix'
      ? element('a', { class: 'btn main', href: body.page }, 'Both programs, and what they print')
      : undefined,
    back && treeLink(back, { class: 'btn' }, back.text),
    body.kind === 'signs'
      ? element('a', { href: body.page }, 'Its page: texts, explanation, sources')
      : undefined,
    noneOfThese(NONE[body.kind]),
  );
}

/** One node of the tree: the answers so far, and below them a question, a table of signs or a fix. */
export function nodeMarkup(view: NodeView): Markup[] {
  return [
    answerPath(view),
    element(
      'section',
      { class: `node ${view.body.kind}` },
      headingMarkup(view.heading),
      ...bodyMarkup(view.body),
      exits(view),
    ),
  ];
}
