/* Titles and fixes of all pages, reasons of the matcher, and how matches are shown: for whatever shows results. */
import { fillReasons } from '../lib/matcher/clue-reasons.ts';
import type { Match } from '../lib/matcher/types.ts';
import type { PageTexts } from '../lib/page-texts.ts';
import { addStyles } from './add-styles.ts';
import resultStyles from './match-results.late.css';
import { matchView } from './match-view.ts';
import { siteGlobal } from './site-global.ts';

declare const PAGE_TEXTS: PageTexts;
declare const CLUE_REASONS: readonly string[];
/** Where readers report a text that leads to no page or to a wrong one; '' when nowhere. */
declare const REPORT_URL: string;

function explained(match: Match): Match {
  return { ...match, reason: fillReasons(CLUE_REASONS, match.reason) };
}

addStyles(resultStyles);
siteGlobal().results = {
  texts: PAGE_TEXTS,
  explained,
  matchView: (result, text, lines) =>
    matchView(
      PAGE_TEXTS,
      { ...result, matches: result.matches.map(explained) },
      { text, lines },
      REPORT_URL,
    ),
};
