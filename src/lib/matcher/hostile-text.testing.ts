import fc from 'fast-check';
import type { MatcherData } from './types.ts';

const FRAGMENTS = [
  ...['\ud800', '\udfff', '\u0000', '\ufffd', '\ufeff', '\u202e', '\u2066', '\u2069', '\u200b'],
  ...['\r', '\n', '\r\n', '\u2028', '\u0085', '\\n', '\\r\\n', '\\', '\t', '    ', '\u00a0'],
  ...['\u001b[31m', '\u001b[', '\u001b]8;;https://x.org\u0007', '\u001b', '\u009b1m', '\\x1b[0m'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '{constructor}'],
  ...['<script>', '<img src=x onerror=alert(1)>', '&lt;', '&#0;', '&amp;amp;', ']]>', '<!--', '${'],
  ...['> ', '> > ', 'E   ', '  | ', '+-+---- 1 ----', '│ ', '╭──╮', '----> 6 ', '^^^^', '$&', '$1'],
  ...[
    'Traceback (most recent call last):\n',
    '  File "',
    '/asyncio/runners.py", line 190, in run\n',
  ],
  ...[
    'File "C:\\Users\\a.py", line 1, in ',
    'Cell In[3], line 6\n',
    'RuntimeError: ',
    'Error',
    ': ',
  ],
  ...[
    "coroutine '",
    "' was never awaited",
    'exception=',
    '<Task ',
    '>>',
    '(2 sub-exceptions)',
    "('",
  ],
  ...['\nDuring handling of the above exception, another exception occurred:\n', 'ipykernel', '9'],
  ...[
    '2026-03-04 10:22:31,557 ERROR [worker-1] ',
    'never',
    ' hangs ',
    'ſ',
    'İ',
    '😀',
    '\u0301',
    'ﬁ',
  ],
];

/** A part of one of the texts that the matcher knows, cut anywhere. */
function cutTemplate(data: MatcherData): fc.Arbitrary<string> {
  const texts = data.messages.map(({ template }) => template);
  return fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat())
    .map(([text, from, to]) => text.slice(from % text.length, (to % text.length) + 1));
}

/** Any sequence of UTF-16 code units, whole characters or not. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));

const part = (data: MatcherData): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...FRAGMENTS) },
    { weight: 3, arbitrary: cutTemplate(data) },
    { weight: 2, arbitrary: anyUnits },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...data.messages.map((m) => `${m.type ?? ''}: ${m.template}\n`)),
    },
  );

/** A text as an enemy would paste it: pieces of what the matcher looks for among what no text should hold. */
export function hostileText(data: MatcherData, maxParts = 40): fc.Arbitrary<string> {
  return fc
    .array(part(data), { minLength: 1, maxLength: maxParts })
    .map((parts) => parts.join('') || ' ');
}
