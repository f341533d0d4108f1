import { element, withCode, type Markup, type MarkupElement } from '../markup.ts';
import type { AnswerLead, AnswerView } from './node-view.ts';

function leadTitle({ title, isLiteral }: AnswerLead): Markup[] {
  return isLiteral ? [element('code', {}, title)] : withCode(title);
}

function preview({ label, leads }: AnswerView, hasLinks: boolean): MarkupElement {
  return element(
    'span',
    { class: 'leads' },
    element('span', { class: 'lab' }, label),
    ...leads.map((lead) =>
      hasLinks
        ? element('a', { href: lead.path, 'data-way': lead.way }, ...leadTitle(lead))
        : element('span', {}, ...leadTitle(lead)),
    ),
  );
}

function item(answer: AnswerView, key: string, hasPreview: boolean): MarkupElement {
  const only = answer.leads.length === 1 || !hasPreview ? answer.leads[0] : undefined;
  return element(
    'li',
    { 'data-key': key },
    element(
      only === undefined ? 'div' : 'a',
      {
        class: hasPreview ? 'answer previewed' : 'answer',
        href: only?.path,
        'data-way': only?.way,
        'aria-keyshortcuts': only && key,
      },
      element('span', { class: 'key' }, key),
      element(
        'span',
        {},
        element('b', {}, ...withCode(answer.text)),
        element('small', {}, ...withCode(answer.proof)),
      ),
      hasPreview ? preview(answer, only === undefined) : undefined,
    ),
  );
}

/**
 * The answers of a question. An answer with one lead is a link; one with several holds a link for each.
 * @param hasPreview whether each says where it leads; without, an answer leads to its first page
 */
export function answerList(answers: readonly AnswerView[], hasPreview: boolean): MarkupElement {
  return element('ol', { class: 'ans' }, ...answers.map((a, i) => item(a, `${i + 1}`, hasPreview)));
}
