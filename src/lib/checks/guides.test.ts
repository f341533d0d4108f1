import { testBreakages } from './breakages.testing.ts';

testBreakages([
  [
    'a guide that is too long',
    (content) =>
      content.prose.set('guides/closing', `${'word '.repeat(890)}<Run claim="close-first" />`),
    /guides\/closing\.mdx: has 9\d\d words with its table and its claims; at most 900/,
  ],
  [
    'a guide without a run',
    (content) => content.prose.set('guides/closing', 'Trust me.'),
    /guides\/closing\.mdx: shows no run/,
  ],
  [
    'a guide whose run is not recorded',
    (content) => content.prose.set('guides/closing', '<Run claim="another" />'),
    /guides\/closing\.mdx: <Run claim="another"> names a run that is not recorded/,
  ],
  [
    'a timeline that is not recorded',
    (content) =>
      content.prose.set('guides/closing', '<Timeline cause="another" program="wrong.py" />'),
    /guides\/closing\.mdx: <Timeline> names 'another' and 'wrong\.py', of which no timeline is recorded/,
  ],
  [
    'a key of timelines with an attribute',
    (content) => content.prose.set('guides/closing', '<TimelineKey of="all" />'),
    /guides\/closing\.mdx: <TimelineKey> takes nothing/,
  ],
  [
    'two guides in one place of the index',
    (content) => content.guides.set('other', content.guides.get('closing')!),
    /guides\/other\.mdx: order is already that of closing/,
  ],
  [
    'a guide for a cause that does not exist',
    (content) => content.guides.get('closing')!.causes.push('closed-lop'),
    /guides\/closing\.mdx: causes\[1\] names 'closed-lop', which is no cause; did you mean 'closed-loop'/,
  ],
]);
