/* The programs that the playground offers. */
import { siteGlobal } from '../site-global.ts';

declare const EXAMPLE_PROGRAMS: Record<string, string>;

siteGlobal().examples = EXAMPLE_PROGRAMS;
