import { LIKELY } from '../../lib/matcher/types.ts';
import { FIELD_LIMIT } from '../../lib/matcher-input.ts';
import { make, withCode } from '../element-maker.ts';
import { loadResults } from '../load-results.ts';
import { loadScript } from '../load-script.ts';
import { pageAddress } from '../page-address.ts';
import { siteGlobal } from '../site-global.ts';

/**
 * A link to the page that explains what a program printed.
 * @returns undefined when no page is likely to, when the page is open already, or when the matcher was not there
 */
export async function explanationOf(output: string): Promise<HTMLElement | undefined> {
  try {
    await loadScript('match');
    const result = await siteGlobal().matcher!.match(output.slice(-FIELD_LIMIT), () => false);
    const best = result?.matches[0];
    if (best === undefined || best.confidence < LIKELY) return undefined;
    const address = pageAddress(best.url);
    if (new URL(address, location.href).pathname === location.pathname) return undefined;
    const { texts } = await loadResults();
    const title = texts.titles[best.url] ?? best.slug;
    const link =
      best.kind === 'error'
        ? make('a', '', make('code', '', title))
        : make('a', '', ...withCode(title));
    link.href = address;
    return make('p', '', 'This is explained at ', link);
  } catch {
    return undefined;
  }
}
