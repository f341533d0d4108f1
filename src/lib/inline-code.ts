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

/** Letters in a row that fit into every column of a page. */
const FITS = 24;

/** Code cut where its line may be broken: after a dot, a bracket, a slash or `=`, and only where it is long. */
export function breakableParts(code: string): string[] {
  return code.split(' ').some((word) => word.length > FITS)
    ? code.split(/(?<=[.(/=])(?=["'\w[])/)
    : [code];
}

/** A one-line text without its backticks, for titles and descriptions. */
export function plainText(text: string): string {
  return inlineParts(text)
    .map((part) => part.text)
    .join('');
}
