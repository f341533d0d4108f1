import { createHighlighter } from 'shiki';
import { roleOf, TOKEN_THEME, type TokenRole } from './token-theme.ts';

/** A run of characters of one line that are set alike. */
export interface Token {
  text: string;
  className: TokenRole | '';
}

const highlighter = createHighlighter({ langs: ['python'], themes: [TOKEN_THEME] });

/** Joins neighbours of one class; white space goes with what is before it. */
function merged(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    const className =
      token.text.trim() === '' && last !== undefined ? last.className : token.className;
    if (last?.className === className) last.text += token.text;
    else result.push({ text: token.text, className });
  }
  return result;
}

/**
 * Colours a Python program by classes.
 * @returns for each line its tokens; an empty line has none
 */
export async function highlightPython(program: string): Promise<Token[][]> {
  const lines = (await highlighter).codeToTokensBase(program.trimEnd(), {
    lang: 'python',
    theme: TOKEN_THEME,
  });
  return lines.map((line) =>
    merged(
      line.map(({ content, color }): Token => ({ text: content, className: roleOf(color) ?? '' })),
    ),
  );
}
