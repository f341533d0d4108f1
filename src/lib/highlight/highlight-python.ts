import { createHighlighter, createCssVariablesTheme } from 'shiki';
import { tokenClass } from './token-class.ts';

/** A run of characters of one line that are set alike. */
export interface Token {
  text: string;
  className: string;
}

const highlighter = createHighlighter({
  langs: ['python'],
  themes: [createCssVariablesTheme({ name: 'roles' })],
});

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

/** Names that are defined in a line stand out: `def name` and `class name`. */
function withDefinition(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const before = tokens[i - 1]?.text.trimEnd() ?? '';
    return token.className === '' && /\b(def|class)$/.test(before) && /^\w+$/.test(token.text)
      ? { ...token, className: 'f' }
      : token;
  });
}

/**
 * Colours a Python program by classes.
 * @returns for each line its tokens; an empty line has none
 */
export async function highlightPython(program: string): Promise<Token[][]> {
  const lines = (await highlighter).codeToTokensBase(program.trimEnd(), {
    lang: 'python',
    theme: 'roles',
  });
  return lines.map((line) =>
    merged(
      withDefinition(
        line.map(({ content, color }) => ({ text: content, className: tokenClass(color) })),
      ),
    ),
  );
}
