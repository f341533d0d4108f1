import Message from './mdx/Message.astro';
import Output from './mdx/Output.astro';
import ProseLink from './mdx/ProseLink.astro';
import Run from './mdx/Run.astro';
import Timeline from './mdx/Timeline.astro';
import TimelineKey from './mdx/TimelineKey.astro';
import Versions from './mdx/Versions.astro';

/** What authors may use in MDX; the content checks refuse everything else by name. */
export const mdxComponents = {
  Message,
  Output,
  Run,
  Timeline,
  TimelineKey,
  Versions,
  a: ProseLink,
};
