/* Titles and fixes of all pages, and how matches are shown: for whatever shows results. */
import type { PageTexts } from '../lib/page-texts.ts';
import { addStyles } from './add-styles.ts';
import resultStyles from './match-results.late.css';
import { matchView } from './match-view.ts';
import { siteGlobal } from './site-global.ts';

declare const PAGE_TEXTS: PageTexts;

addStyles(resultStyles);
siteGlobal().results = {
  texts: PAGE_TEXTS,
  matchView: (result) => matchView(PAGE_TEXTS, result),
};
