import type { SiteContent } from '../schemas/site-content.ts';
import type { TracedRun } from '../timeline/draw-timeline.ts';

/** The recorded runs of a cause's pair. */
export interface TimelineView {
  wrong: TracedRun;
  correct: TracedRun;
  /** Exact version that both ran on. */
  python: string;
}

/**
 * Prepares the timelines of a cause; undefined when it has none.
 * @param name of the pair on its page, where several are shown
 */
export function timelineView(
  content: SiteContent,
  slug: string,
  name = '',
): TimelineView | undefined {
  const traces = content.timelines.get(slug);
  if (traces === undefined) return undefined;
  return {
    wrong: { id: `${name}w`, file: 'wrong.py', trace: traces.wrong },
    correct: { id: `${name}c`, file: 'correct.py', trace: traces.correct },
    python: traces.wrong.python,
  };
}
