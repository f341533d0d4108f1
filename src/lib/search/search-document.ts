import type { Edge } from '../schemas/edge.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import type { PageKind } from '../urls.ts';
import { messageText } from '../views/message-view.ts';

/** One page as the index knows it: texts, each with how much it counts (1 to 10). */
export interface SearchDocument {
  kind: PageKind;
  slug: string;
  texts: { text: string; weight: number }[];
}

const TITLE = 10;
const WORDING = 9;
const PEOPLES_WORDS = 7;
const MEANING = 4;
/** Texts that count no more than this are prose: words that most pages share lead to none of them. */
export const FIX = 3;
const BODY = 1;

/** Prose without programs, addresses and components. */
function proseText(mdx: string): string {
  return mdx
    .replace(/^```[\s\S]*?^```/gm, ' ')
    .replace(/<[A-Z][^>]*\/>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ');
}

function weighed(weight: number, ...texts: readonly string[]): SearchDocument['texts'] {
  return texts.map((text) => ({ text, weight }));
}

function edgeTexts(edges: readonly Edge[]): SearchDocument['texts'] {
  return edges.flatMap(({ sign, check }) => weighed(BODY, sign, check));
}

function claimTexts(content: SiteContent, page: string): SearchDocument['texts'] {
  return [...content.claims.values()]
    .filter((claim) => claim.page === page)
    .flatMap(({ said, instead }) => weighed(BODY, said, instead));
}

function commonTexts(content: SiteContent, page: string): SearchDocument['texts'] {
  const prose = weighed(BODY, proseText(content.prose.get(page) ?? ''));
  return [...prose, ...claimTexts(content, page)];
}

/** What the index holds of every page with an answer: no program, no output. */
export function searchDocuments(content: SiteContent): SearchDocument[] {
  return allDocuments(content).map(({ kind, slug, texts }) => ({
    kind,
    slug,
    texts: [...weighed(WORDING, slug), ...texts],
  }));
}

function allDocuments(content: SiteContent): SearchDocument[] {
  const errors = [...content.errors].map(([slug, error]): SearchDocument => {
    const wordings = error.messages.flatMap((id) => {
      const message = content.messages.get(id);
      return message === undefined ? [] : `${message.type ?? ''} ${messageText(message)}`;
    });
    const texts = [
      ...weighed(TITLE, error.title),
      ...weighed(WORDING, ...wordings),
      ...weighed(PEOPLES_WORDS, ...error.aliases),
      ...weighed(MEANING, error.meaning),
      ...edgeTexts(error.causes),
    ];
    return { kind: 'error', slug, texts: [...texts, ...commonTexts(content, `errors/${slug}`)] };
  });
  const causes = [...content.causes].map(([slug, cause]): SearchDocument => {
    const texts = [
      ...weighed(TITLE, cause.title),
      ...weighed(PEOPLES_WORDS, ...cause.phrases),
      ...weighed(MEANING, cause.meaning),
      ...weighed(FIX, cause.fix),
      ...cause.alternatives.flatMap(({ fix, when }) => weighed(BODY, fix, when)),
      ...cause.tempting.flatMap(({ fix, gives }) => weighed(BODY, fix, gives)),
    ];
    return { kind: 'cause', slug, texts: [...texts, ...commonTexts(content, `causes/${slug}`)] };
  });
  const symptoms = [...content.symptoms].map(([slug, symptom]): SearchDocument => {
    const texts = [
      ...weighed(TITLE, symptom.title),
      ...weighed(WORDING, ...symptom.phrases),
      ...weighed(MEANING, symptom.meaning),
      ...edgeTexts(symptom.causes),
    ];
    return {
      kind: 'symptom',
      slug,
      texts: [...texts, ...commonTexts(content, `symptoms/${slug}`)],
    };
  });
  const guides = [...content.guides].map(([slug, guide]): SearchDocument => {
    const texts = [
      ...weighed(TITLE, guide.title),
      ...weighed(PEOPLES_WORDS, ...guide.phrases),
      ...weighed(MEANING, guide.meaning),
      ...guide.choices.flatMap(({ when, use, result }) => weighed(BODY, when, use, result)),
    ];
    return { kind: 'guide', slug, texts: [...texts, ...commonTexts(content, `guides/${slug}`)] };
  });
  return [...errors, ...causes, ...symptoms, ...guides];
}
