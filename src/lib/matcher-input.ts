/** Longest text that stays in the text field, in UTF-16 code units; a longer one is shown as a document. */
export const FIELD_LIMIT = 256 * 1024;

const BINARY_SHARE = 0.01;

/**
 * What keeps a paste from being matched, as one sentence; undefined when it can be.
 * @param text what was pasted
 */
export function inputProblem(text: string): string | undefined {
  if (text.trim() === '')
    return 'There is nothing to match yet: paste a message, or say in words what you see.';
  const sample = text.slice(0, 65_536);
  const strange = [...sample.matchAll(/[\0-\u0008\u000E-\u001A\uFFFD]/g)].length;
  return strange > sample.length * BINARY_SHARE
    ? 'This is not text but a binary file: paste the lines of the log or terminal instead.'
    : undefined;
}
