import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseCause, isSingledOut, type CauseChoice } from './choose-cause.ts';
import { atOnce } from './at-once.ts';
import { cleanText } from './clean-text.ts';
import { findMessages } from './find-messages.ts';
import { parseTraceback } from './parse-traceback.ts';
import { findPythons } from './report.ts';
import { splitLines } from './split-lines.ts';
import { buildTemplateIndex } from './template-index.ts';
import type { MatcherData, MatcherEdge } from './types.ts';

const TEXT = `Traceback (most recent call last):
  File "/usr/lib/python3.14/site-packages/ipykernel/kernelapp.py", line 7, in start
    asyncio.run(main())
RuntimeError: <asyncio.locks.Lock object> is bound to thread 'Worker-1'
also: job 17 was lost`;

const MESSAGE = {
  id: 'bound',
  template: "{obj} is bound to thread '{thread}'",
  type: 'RuntimeError',
  kind: 'exception' as const,
  collateral: false,
  error: 'bound',
};

type ClueDraft = Omit<MatcherEdge['clues'][number], 'because' | 'weight'>;

function choose(clue: ClueDraft, weight: 1 | 2 | 3 = 3): CauseChoice[] {
  const edges: MatcherEdge[] = [
    { cause: 'usual', clues: [] },
    { cause: 'rare', clues: [{ ...clue, because: 'it is so in {function}{thread}{job}', weight }] },
  ];
  const errors = [{ slug: 'bound', title: 'Bound', aliases: [], edges }];
  const data: MatcherData = { messages: [MESSAGE], errors, causes: [], symptoms: [] };
  const lines = cleanText(splitLines(TEXT));
  const hits = atOnce(findMessages(atOnce(buildTemplateIndex(data)), lines, { steps: 0 }));
  const report = {
    lines,
    traceback: parseTraceback(lines),
    pythons: findPythons(lines),
    hits,
    said: new Map(),
  };
  const hit = hits.find(({ target }) => target.kind === 'message') ?? null;
  return chooseCause(edges, report, hit);
}

const holding: ClueDraft[] = [
  { library: 'spyder|ipykernel' },
  { library: 'spyder|@notebook' },
  { code: 'spin( | @run' },
  { frame: 'start|stop' },
  { code: 'run_forever( | asyncio.run(' },
  { text: 'job {job} was lost' },
  { message: 'bound' },
  { python: '>=3.14' },
  { python: '==3.14' },
  { value: 'thread=Worker-1' },
  { value: 'thread!=MainThread' },
  { value: 'obj~locks.Lock' },
];
for (const clue of holding) {
  test(`${JSON.stringify(clue)} holds and decides`, () => {
    const choices = choose(clue);
    assert.equal(choices[0]?.cause, 'rare');
    assert.ok(isSingledOut(choices));
  });
}

const failing: ClueDraft[] = [
  { library: 'kernel' },
  { library: '@gui' },
  { library: '@constructor' },
  { code: '@blocking' },
  { frame: 'star' },
  { code: 'run_forever(' },
  { code: 'asyncio.ru' },
  { code: 'main().' },
  { text: 'job {job} was found' },
  { message: 'other' },
  { python: '<=3.13' },
  { value: 'thread!=Worker-1' },
  { value: 'obj~queues' },
  { value: 'constructor=x' },
];
for (const clue of failing) {
  test(`${JSON.stringify(clue)} does not hold`, () => {
    const choices = choose(clue);
    assert.equal(choices[0]?.cause, 'usual');
    assert.equal(isSingledOut(choices), false);
  });
}

test('what a clue captured fills its reason', () => {
  assert.match(choose({ frame: 'start' })[0]?.clues[0]?.because ?? '', /in startWorker-1/);
  assert.match(choose({ text: 'job {job} was lost' })[0]?.clues[0]?.because ?? '', /17/);
});

test('a name in a code clue is that of the message', () => {
  const edges: MatcherEdge[] = [
    { cause: 'a', clues: [{ code: '{name}(', because: 'it is called', weight: 2 }] },
  ];
  const text = (call: string): string =>
    `a.py:3: RuntimeWarning: coroutine 'Bot.load' was never awaited\n  ${call}`;
  const message = {
    ...MESSAGE,
    template: "coroutine '{name}' was never awaited",
    type: 'RuntimeWarning',
  };
  const data: MatcherData = { messages: [message], errors: [], causes: [], symptoms: [] };
  const clues = (call: string): number => {
    const lines = cleanText(splitLines(text(call)));
    const hits = atOnce(findMessages(atOnce(buildTemplateIndex(data)), lines, { steps: 0 }));
    const report = { lines, traceback: parseTraceback(lines), pythons: [], hits, said: new Map() };
    return chooseCause(edges, report, hits[0] ?? null)[0]?.clues.length ?? -1;
  };
  assert.equal(clues('bot.load(1)'), 1);
  assert.equal(clues('bot.save(1)'), 0);
});

test('a weak clue does not decide against the order', () => {
  assert.equal(isSingledOut(choose({ frame: 'start' }, 1)), false);
});

test('the only cause is not taken for granted where others are known, unless a clue speaks for it', () => {
  const lines = cleanText(splitLines(TEXT));
  const report = {
    lines,
    traceback: parseTraceback(lines),
    pythons: [],
    hits: [],
    said: new Map(),
  };
  const plain: MatcherEdge = { cause: 'only', clues: [] };
  const shown: MatcherEdge = {
    cause: 'only',
    clues: [{ library: 'ipykernel', because: 'of {library}', weight: 2 }],
  };
  const alone = (edge: MatcherEdge, hasOthers: boolean): boolean =>
    isSingledOut(chooseCause([edge], report, null, hasOthers), hasOthers);
  assert.equal(alone(plain, false), true);
  assert.equal(alone(plain, true), false);
  assert.equal(alone(shown, true), true);
});

test('without frames the name of a package in the text is a clue, unless it is a common word', () => {
  const found = (text: string, library: string): string | undefined => {
    const lines = cleanText(splitLines(text));
    const report = {
      lines,
      traceback: parseTraceback(lines),
      pythons: [],
      hits: [],
      said: new Map(),
    };
    const edges: MatcherEdge[] = [
      { cause: 'a', clues: [{ library, because: 'it passes through {library}', weight: 3 }] },
    ];
    const [clue] = chooseCause(edges, report, null)[0]?.clues ?? [];
    assert.notEqual(clue?.weight, 3);
    return clue?.because;
  };
  assert.equal(
    found('it fails since pytest-asyncio 0.11', '@test'),
    'the text names pytest-asyncio',
  );
  assert.equal(found('in Jupyter it fails', '@notebook'), 'the text names Jupyter');
  assert.equal(found('two requests at once', '@blocking'), undefined);
  assert.equal(found('File "/srv/a.py", line 1, in f\n    g()  # pytest', '@test'), undefined);
});
