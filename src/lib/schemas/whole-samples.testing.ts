import { catalogueSchema } from './catalogue.ts';
import { causeSchema } from './cause.ts';
import { claimSchema } from './claim.ts';
import { errorSchema } from './error.ts';
import { evidenceSchema } from './evidence.ts';
import { expectationSchema } from './expectation.ts';
import { guideSchema } from './guide.ts';
import { messageSchema } from './message.ts';
import { questionSchema } from './question.ts';
import { symptomSchema } from './symptom.ts';
import { traceSchema } from './trace.ts';

const sources = [{ title: 'asyncio.run', url: 'https://docs.python.org/3/library/asyncio.html' }];
const clue = { because: 'it says so', weight: 1 };
const edge = {
  cause: 'closed-loop',
  sign: 'the loop was closed',
  check: 'print(loop.is_closed())',
  clues: [
    { ...clue, library: 'ipykernel' },
    { ...clue, frame: 'run_until_complete' },
    { ...clue, code: 'asyncio.run(', weight: 2 },
    { ...clue, text: 'no running event loop', weight: 3 },
    { ...clue, message: 'loop-is-closed' },
    { ...clue, python: '>=3.14' },
    { ...clue, value: 'thread=MainThread' },
  ],
};
const message = {
  template: '{what} loop is closed',
  type: 'RuntimeError',
  kind: 'exception',
  versions: ['3.10', '3.11'],
  source: 'Lib/asyncio/base_events.py:_check_closed',
  values: { what: 'Event' },
  collateral: true,
};
const observations = [
  { kind: 'idle', tasks: { main: 'Lock.acquire' } },
  { kind: 'held', coroutine: 'main', call: 'time.sleep', seconds: 0.2 },
  { kind: 'late', coroutine: 'main', seconds: 0.2 },
  { kind: 'sequential', coroutines: ['fetch'] },
  { kind: 'spin', coroutine: 'main' },
  { kind: 'thread', call: 'queue.get' },
  { kind: 'left', what: 'tasks' },
  { kind: 'lost', coroutine: 'main' },
];
const expectation = {
  wrong: [
    { versions: ['3.10'], messages: ['loop-is-closed'], observations, exit: 1, stdout: ['a line'] },
    { messages: [], observations: [], exit: 'timeout' },
  ],
  correct: { exit: 0, stdout: ['done'] },
  services: ['redis'],
  seconds: { limit: 2, why: 'it waits for a timer' },
};
const result = { versions: ['3.10.13'], exit: 1, stdout: 'a', stderr: 'b' };
const moment = { from: 0, to: 1 };

/** For each file of the content its schema and samples that together have every field and form of it. */
export const WHOLE_SAMPLES = [
  {
    file: 'content/causes/closed-loop/index.mdx',
    schema: causeSchema,
    samples: [
      {
        title: 'Work is given to a closed loop',
        meaning: 'The loop was closed before the call.',
        fix: 'Close it last.',
        environments: ['script'],
        phrases: ['closed loop', 'loop was closed', 'closed too early'],
        notes: {
          wrong: [{ at: 'loop.close()', says: 'too early' }],
          correct: [{ at: 'asyncio.run', says: 'it closes the loop' }],
        },
        alternatives: [{ fix: 'asyncio.run', when: 'there is one call' }],
        tempting: [
          { fix: 'never close it', gives: 'a warning', run: 'close-first' },
          { fix: 'close it twice', gives: 'nothing', source: sources[0] },
        ],
        lint: [{ tool: 'ruff', rule: 'RUF006' }],
        requires: '3.11',
        noOlderFix: 'there is no Runner before 3.11',
        largeChange: 'it is another structure',
        noPair: 'it needs Windows',
        browser: true,
        timeline: true,
        related: ['closed-loop'],
        sources,
      },
    ],
  },
  {
    file: 'content/causes/closed-loop/expected.json',
    schema: expectationSchema,
    samples: [expectation],
  },
  {
    file: 'content/errors/event-loop-is-closed.mdx',
    schema: errorSchema,
    samples: [
      {
        title: 'RuntimeError: Event loop is closed',
        kind: 'exception',
        meaning: 'A closed loop was asked to work.',
        messages: ['loop-is-closed'],
        aliases: ['closed loop'],
        causes: [edge],
        otherCauses: 'a library closed it',
        related: [{ error: 'event-loop-is-closed', how: 'often follows' }],
        sources,
      },
    ],
  },
  {
    file: 'content/symptoms/nothing-happens.mdx',
    schema: symptomSchema,
    samples: [
      {
        title: 'Nothing happens',
        meaning: 'The call returns and no work was done.',
        phrases: Array.from({ length: 8 }, (_, i) => `it says this ${i}`),
        causes: [edge],
        otherCauses: 'a library does it',
        sources,
      },
    ],
  },
  {
    file: 'content/guides/closing.mdx',
    schema: guideSchema,
    samples: [
      {
        title: 'When do I close a loop?',
        meaning: 'After the last call.',
        order: 2,
        phrases: ['close a loop', 'when to close', 'loop.close or not'],
        heads: ['You have', 'Use', 'What it does'],
        choices: [
          { when: 'one call', use: 'asyncio.run', result: 'it closes the loop' },
          { when: 'a loop of your own', use: 'loop.close()', result: 'the loop is closed' },
        ],
        causes: ['closed-loop'],
        sources,
      },
    ],
  },
  {
    file: 'content/messages/loop-is-closed.json',
    schema: messageSchema,
    samples: [
      { ...message, provenance: { kind: 'run' } },
      {
        ...message,
        provenance: {
          kind: 'source',
          file: 'Lib/asyncio/a.py',
          function: 'run',
          text: 'is closed',
        },
      },
      { ...message, provenance: { kind: 'report', package: 'aiohttp', link: sources[0] } },
    ],
  },
  {
    file: 'content/questions/start.json',
    schema: questionSchema,
    samples: [
      {
        question: 'What do you see?',
        answers: [
          { text: 'An error', proof: 'a traceback', next: 'error' },
          { text: 'Nothing', proof: 'no line', pages: ['symptoms/nothing-happens'] },
        ],
      },
    ],
  },
  {
    file: 'content/claims/close-first.json',
    schema: claimSchema,
    samples: [
      {
        page: 'causes/closed-loop',
        said: 'Close it first.',
        instead: 'Close it last.',
        runs: [
          { versions: ['3.10'], exit: 0, stdout: ['no'], messages: ['loop-is-closed'] },
          { exit: 'timeout' },
        ],
        services: ['postgresql'],
        seconds: expectation.seconds,
        timeline: true,
      },
    ],
  },
  {
    file: 'content/catalogue.json',
    schema: catalogueSchema,
    samples: [
      [
        {
          id: 'set-is-empty',
          type: 'ValueError',
          template: 'Set of {kind} is empty.',
          kind: 'exception',
          where: 'Lib/asyncio/tasks.py',
          versions: ['3.13'],
          reach: 'program',
          proof: 'is empty',
        },
      ],
    ],
  },
  {
    file: 'content/evidence/causes/closed-loop.json',
    schema: evidenceSchema,
    samples: [
      {
        format: 1,
        hash: '0'.repeat(64),
        programs: {
          'wrong.py': {
            plain: [result, { ...result, exit: 'timeout' }],
            dev: [result, { ...result, exit: 'timeout' }],
            observed: observations.map((observation) => ({ versions: ['3.10.13'], observation })),
          },
        },
      },
    ],
  },
  {
    file: 'a trace',
    schema: traceSchema,
    samples: [
      {
        python: '3.14.8',
        length: 2,
        ended: 'exit',
        lanes: [
          {
            kind: 'task',
            name: 'main',
            created: 0,
            createdBy: 0,
            steps: [moment],
            calls: [{ ...moment, name: 'time.sleep' }],
            waits: [{ ...moment, for: 'Lock.acquire' }],
            timers: [{ due: 1, ran: 2 }],
            cancels: [1],
            end: { at: 2, how: 'exception', exception: 'ValueError' },
          },
        ],
      },
    ],
  },
];
