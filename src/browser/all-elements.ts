/** The document, under a name that is written once in the script of every page. */
export const page = document;

/** Every element of the page that a selector finds, in its order. */
export const allElements = (selector: string): NodeListOf<HTMLElement> =>
  page.querySelectorAll(selector);
