import { createHighlighterCore, type HighlighterCore, type ThemedToken } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import python from 'shiki/langs/python.mjs';
import { roleOf, TOKEN_THEME, type TokenRole } from './token-theme.ts';

/** A piece of a line with one role. */
export interface Token {
  text: string;
  role: TokenRole | undefined;
}

let highlighter: Promise<HighlighterCore> | undefined;
/** Several pages show the same program. */
const known = new Map<string, Token[][]>();

function append(line: Token[], token: Token): void {
  const last = line.at(-1);
  if (last !== undefined && (last.role === token.role || token.text.trim() === ''))
    last.text += token.text;
  else line.push(token);
}

const LOOK = { lang: 'python', theme: TOKEN_THEME.name };

function linesOf(lines: readonly ThemedToken[][]): Token[][] {
  return lines.map((tokens) => {
    const line: Token[] = [];
    for (const { content, color } of tokens) append(line, { text: content, role: roleOf(color) });
    return line;
  });
}

/**
 * Cuts a Python program into lines of tokens; neighbours of one role are one token.
 * @returns one entry for each line, an empty one for an empty line
 */
export async function highlightPython(program: string): Promise<Token[][]> {
  highlighter ??= createHighlighterCore({
    themes: [TOKEN_THEME],
    langs: [python],
    engine: createJavaScriptRegexEngine(),
  });
  const { codeToTokensBase } = await highlighter;
  const lines = known.get(program) ?? linesOf(codeToTokensBase(program.trimEnd(), LOOK));
  known.set(program, lines);
  return lines;
}
