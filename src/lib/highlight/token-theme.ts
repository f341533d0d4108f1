/** What a piece of code is, as its class in the page: keyword, string, comment, name that is defined. */
export type TokenRole = 'k' | 'q' | 'c' | 'f';

const SCOPES: Record<TokenRole, string[]> = {
  k: [
    'keyword.control',
    'keyword.operator.logical',
    'storage.type',
    'storage.modifier',
    'constant.language',
  ],
  q: ['string', 'punctuation.definition.string', 'storage.type.string'],
  c: ['comment', 'punctuation.definition.comment'],
  f: ['entity.name.function', 'entity.name.type.class'],
};

const ROLES = Object.keys(SCOPES) as TokenRole[];

/** The colour by which the highlighter's answer is told apart; it never reaches a page. */
function colourOf(role: TokenRole): string {
  return `#00000${ROLES.indexOf(role) + 1}`;
}

/** A theme for Shiki whose colours stand for roles; the real colours are role tokens in the stylesheet. */
export const TOKEN_THEME = {
  name: 'token-roles',
  type: 'light' as const,
  fg: '#000000',
  bg: '#ffffff',
  settings: [
    ...ROLES.map((role) => ({ scope: SCOPES[role], settings: { foreground: colourOf(role) } })),
    {
      scope: [
        'meta.fstring.python constant.character.format',
        'string meta.embedded',
        'meta.fstring meta.embedded',
      ],
      settings: { foreground: '#000000' },
    },
  ],
};

/** The role that a colour of the theme stands for; undefined for plain code. */
export function roleOf(colour: string | undefined): TokenRole | undefined {
  return ROLES.find((role) => colourOf(role) === colour?.toLowerCase());
}
