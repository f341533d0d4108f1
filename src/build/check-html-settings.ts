import type { ConfigData } from 'html-validate';

/** The rules of HTML that every built page keeps: the validator's own, and what of them does not fit this site. */
export const HTML_SETTINGS: ConfigData = {
  root: true,
  extends: [
    'html-validate:recommended',
    'html-validate:document',
    'html-validate:a11y',
    'html-validate:browser',
  ],
  rules: {
    // A title is the literal text of a message, which is as long as Python makes it.
    'long-title': 'off',
    // The boxes of a facet share one name: several may be ticked, and the query then lists their values.
    'form-dup-name': 'off',
    // A form of facets narrows the list while it is changed; it has nothing to submit and is hidden without JavaScript.
    'wcag/h32': 'off',
  },
};
