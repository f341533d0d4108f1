import type { SiteContent } from '../schemas/site-content.ts';
import { testBreakages } from './breakages.testing.ts';

const cause = (c: SiteContent) => c.causes.get('closed-loop')!;
const pair = (c: SiteContent) => c.pairs.get('closed-loop')!;
const message = (c: SiteContent) => c.messages.get('loop-is-closed')!;
const runs = (c: SiteContent) => c.evidence.causes.get('closed-loop')!.programs;

testBreakages([
  [
    'a cause without a pair',
    (c) => c.pairs.delete('closed-loop'),
    /causes\/closed-loop: has no wrong\.py, correct\.py and expected\.json/,
  ],
  [
    'a page whose usual cause has no pair',
    (c) => c.pairs.delete('closed-loop'),
    /errors\/event-loop-is-closed\.mdx: its usual cause 'closed-loop' has no pair/,
  ],
  [
    'a pair without a change',
    (c) => (pair(c).correct = pair(c).wrong),
    /correct\.py: is the same program as wrong\.py/,
  ],
  [
    'a large change',
    (c) => (pair(c).correct += 'print(1)\n'.repeat(9)),
    /correct\.py: changes 10 lines of wrong\.py/,
  ],
  [
    'a long program',
    (c) => (pair(c).wrong += 'print(1)\n'.repeat(30)),
    /wrong\.py: has 35 lines; a program has 4 to 27/,
  ],
  [
    'a note on no line',
    (c) => (cause(c).notes.wrong[0]!.at = 'loop.stop()'),
    /notes\.wrong\[0\]\.at 'loop\.stop\(\)' occurs in 0 lines of wrong\.py/,
  ],
  [
    'a newer fix alone',
    (c) => (cause(c).requires = '3.11'),
    /requires 3\.11; add correct-3\.10\.py or say in noOlderFix/,
  ],
  [
    'an older fix without need',
    (c) => (pair(c).olderCorrect = 'x'),
    /correct-3\.10\.py: is not needed/,
  ],
  [
    'twin causes',
    (c) => {
      c.causes.set('twin', { ...cause(c) });
      c.pairs.set('twin', pair(c));
    },
    /causes\/twin: shows the same messages and makes the same change as 'closed-loop'/,
  ],
  [
    'a message typed by hand',
    (c) => {
      c.prose.set('causes/closed-loop', 'It says Event loop is closed for ever.');
      message(c).template = 'Event loop is closed for ever';
    },
    /quotes 'Event loop is closed for ever'; write <Message id="loop-is-closed" \/>/,
  ],
  [
    'an import in MDX',
    (c) => c.prose.set('causes/closed-loop', "import X from './x'\n"),
    /index\.mdx: has an import or export line/,
  ],
  [
    'an unknown component',
    (c) => c.prose.set('causes/closed-loop', '<Fancy id="a" />'),
    /<Fancy> is not a component for authors; use Message, Versions, Output/,
  ],
  [
    'a component without its attribute',
    (c) => c.prose.set('causes/closed-loop', '<Message />'),
    /<Message> takes id\./,
  ],
  [
    'a component that names nothing',
    (c) => c.prose.set('causes/closed-loop', '<Message id="q" />'),
    /<Message> names 'q', which is no message/,
  ],
  [
    'an output that was not recorded',
    (c) =>
      c.prose.set(
        'causes/closed-loop',
        '<Output cause="closed-loop" program="wrong.py" minor="3.9" />',
      ),
    /index\.mdx: <Output cause="closed-loop" program="wrong\.py" minor="3\.9"> names a run that is not recorded/,
  ],
  [
    'an output typed by hand',
    (c) => c.prose.set('causes/closed-loop', '```console\n$ python wrong.py\nTraceback\n```\n'),
    /index\.mdx: a console block holds 'Traceback', which is not a command/,
  ],
  [
    'no primary source',
    (c) => (cause(c).sources = [{ title: 'a blog', url: 'https://example.org/' }]),
    /index\.mdx: sources has no primary source/,
  ],
  [
    'no evidence',
    (c) => c.evidence.causes.delete('closed-loop'),
    /evidence\/causes\/closed-loop\.json is missing/,
  ],
  [
    'evidence of nothing',
    (c) => {
      c.pairs.delete('closed-loop');
      cause(c).noPair = 'none';
    },
    /closed-loop\.json: there is no such pair/,
  ],
  ['a program not recorded', (c) => delete runs(c)['correct.py'], /correct\.py was not recorded/],
  [
    'a version not recorded',
    (c) => runs(c)['correct.py']!.plain[0]!.versions.pop(),
    /correct\.py: no run on 3\.15 is recorded/,
  ],
  [
    'another exit code',
    (c) => (runs(c)['wrong.py']!.plain[0]!.exit = 0),
    /wrong\.py on 3\.10\.13: exit code 0 was recorded, 1 is expected/,
  ],
  [
    'another output',
    (c) => (runs(c)['correct.py']!.plain[0]!.stdout = 'don\n'),
    /the recorded standard output is not the one expected/,
  ],
  [
    'an expected message not shown',
    (c) => (runs(c)['wrong.py']!.plain[0]!.stderr = 'RuntimeError: Event loop is close\n'),
    /does not show the expected message 'loop-is-closed'/,
  ],
  [
    'a message in the correct output',
    (c) => (runs(c)['correct.py']!.plain[0]!.stderr = 'RuntimeError: Event loop is closed\n'),
    /correct\.py on 3\.10\.13: the output shows the message 'loop-is-closed', which is not expected/,
  ],
  [
    'an observation not recorded',
    (c) => delete runs(c)['wrong.py']!.observed,
    /the observation 'left' is not recorded on 3\.10/,
  ],
  [
    'a version that no run shows',
    (c) => (runs(c)['wrong.py']!.plain[0]!.versions = ['3.10.13']),
    /loop-is-closed\.json: versions claims 3\.11, 3\.12, 3\.13, 3\.14, 3\.15, on which no recorded run/,
  ],
  [
    'a version left out',
    (c) => message(c).versions.pop(),
    /loop-is-closed\.json: versions leaves out 3\.15, on which a run shows/,
  ],
  [
    'a claim that its run contradicts',
    (c) => (c.claims.get('close-first')!.runs[0]!.stdout = ['yes']),
    /close-first\.json: close-first\.py on 3\.10\.13: the recorded standard output/,
  ],
]);
