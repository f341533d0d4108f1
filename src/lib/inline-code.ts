/** A piece of a one-line text: prose, or code that stood in backticks. */
export interface InlinePart {
  text: string;
  isCode: boolean;
}

/** Cuts a one-line text at its backticks; an unpaired backtick stays as it is. */
export function inlineParts(text: string): InlinePart[] {
  return text
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^`[^`]+`$/.test(part)
        ? { text: part.slice(1, -1), isCode: true }
        : { text: part, isCode: false },
    );
}

/** A one-line text without its backticks, for titles and descriptions. */
export function plainText(text: string): string {
  return inlineParts(text)
    .map((part) => part.text)
    .join('');
}
