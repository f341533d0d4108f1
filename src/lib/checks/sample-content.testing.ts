import { BROWSER_EVIDENCE_FORMAT } from '../schemas/browser-evidence.ts';
import { causeSchema } from '../schemas/cause.ts';
import { claimSchema } from '../schemas/claim.ts';
import { errorSchema } from '../schemas/error.ts';
import { EVIDENCE_FORMAT, type Evidence, type ProgramEvidence } from '../schemas/evidence.ts';
import { expectationSchema } from '../schemas/expectation.ts';
import { guideSchema } from '../schemas/guide.ts';
import { messageSchema } from '../schemas/message.ts';
import { questionSchema } from '../schemas/question.ts';
import type { SiteContent } from '../schemas/site-content.ts';
import { symptomSchema } from '../schemas/symptom.ts';

const SOURCES = [
  { title: 'asyncio.run', url: 'https://docs.python.org/3/library/asyncio-runner.html' },
];
const EXACT = ['3.10.13', '3.11.7', '3.12.1', '3.13.0', '3.14.8', '3.15.0'];

const WRONG =
  'import asyncio\n\nloop = asyncio.new_event_loop()\nloop.close()\nloop.run_until_complete(asyncio.sleep(0))\n';
const CORRECT =
  "import asyncio\n\nloop = asyncio.new_event_loop()\nloop.run_until_complete(asyncio.sleep(0))\nprint('done')\n";

function recorded(exit: number, stdout: string, stderr: string): ProgramEvidence {
  return { plain: [{ versions: [...EXACT], exit, stdout, stderr }] };
}

function evidence(programs: Evidence['programs']): Evidence {
  return { format: EVIDENCE_FORMAT, hash: '0'.repeat(64), programs };
}

const message = messageSchema.parse({
  template: '{what} loop is closed',
  type: 'RuntimeError',
  kind: 'exception',
  versions: ['3.10', '3.11', '3.12', '3.13', '3.14', '3.15'],
  provenance: { kind: 'run' },
  values: { what: 'Event' },
});

const edge = {
  cause: 'closed-loop',
  sign: 'the loop was closed',
  check: 'print(loop.is_closed())',
};

const phrases = (page: string): string[] =>
  Array.from({ length: 8 }, (_, i) => `${page} says this ${i}`);

/** A small content that keeps every rule; a test changes one thing in it. */
export function sampleContent(): SiteContent {
  return {
    messages: new Map([['loop-is-closed', structuredClone(message)]]),
    shows: new Map(),
    catalogue: [
      {
        id: 'set-is-empty',
        type: 'ValueError',
        template: 'Set of {kind} is empty.',
        kind: 'exception',
        where: 'Lib/asyncio/tasks.py',
        versions: ['3.13', '3.14', '3.15'],
        reach: 'program',
      },
    ],
    errors: new Map([
      [
        'event-loop-is-closed',
        errorSchema.parse({
          title: 'RuntimeError: Event loop is closed',
          kind: 'exception',
          meaning: 'A closed loop was asked to work.',
          messages: ['loop-is-closed'],
          causes: [{ ...edge, clues: [{ message: 'loop-is-closed', because: 'it says so' }] }],
          sources: SOURCES,
        }),
      ],
    ]),
    causes: new Map([
      [
        'closed-loop',
        causeSchema.parse({
          title: 'Work is given to a closed loop',
          meaning: 'The loop was closed before the call.',
          fix: 'Close it last.',
          environments: ['script'],
          phrases: phrases('cause').slice(0, 3),
          notes: { wrong: [{ at: 'loop.close()', says: 'too early' }] },
          tempting: [{ fix: 'never close it', gives: 'a warning', run: 'close-first' }],
          browser: true,
          sources: SOURCES,
        }),
      ],
    ]),
    pairs: new Map([
      [
        'closed-loop',
        {
          wrong: WRONG,
          correct: CORRECT,
          expectation: expectationSchema.parse({
            wrong: [
              {
                messages: ['loop-is-closed'],
                exit: 1,
                observations: [{ kind: 'left', what: 'tasks' }],
              },
            ],
            correct: { exit: 0, stdout: ['done'] },
          }),
        },
      ],
    ]),
    symptoms: new Map([
      [
        'nothing-happens',
        symptomSchema.parse({
          title: 'Nothing happens',
          meaning: 'The call returns and no work was done.',
          phrases: phrases('symptom'),
          causes: [edge],
          sources: SOURCES,
        }),
      ],
    ]),
    guides: new Map([
      [
        'closing',
        guideSchema.parse({
          title: 'When do I close a loop?',
          meaning: 'After the last call.',
          order: 2,
          phrases: ['close a loop', 'when to close', 'loop.close or not'],
          choices: [
            { when: 'one call', use: 'asyncio.run', result: 'it closes the loop' },
            { when: 'a loop of your own', use: 'loop.close()', result: 'the loop is closed' },
          ],
          causes: ['closed-loop'],
          sources: SOURCES,
        }),
      ],
    ]),
    questions: new Map([
      [
        'start',
        questionSchema.parse({
          question: 'What do you see?',
          answers: [
            { text: 'An error', proof: 'a traceback', next: 'error' },
            { text: 'Nothing', proof: 'no line', pages: ['symptoms/nothing-happens'] },
          ],
        }),
      ],
      [
        'error',
        questionSchema.parse({
          question: 'Which one?',
          answers: [
            { text: 'Closed', proof: 'the last line', pages: ['errors/event-loop-is-closed'] },
            { text: 'None', proof: 'no line', pages: ['symptoms/nothing-happens'] },
          ],
        }),
      ],
    ]),
    claims: new Map([
      [
        'close-first',
        claimSchema.parse({
          page: 'causes/closed-loop',
          said: 'Close it first.',
          instead: 'Close it last.',
          runs: [{ exit: 0, stdout: ['no'] }],
        }),
      ],
    ]),
    claimPrograms: new Map([['close-first', "print('no')\n"]]),
    claimRequirements: new Map(),
    evidence: {
      causes: new Map([
        [
          'closed-loop',
          evidence({
            'wrong.py': {
              ...recorded(
                1,
                '',
                'Traceback (most recent call last):\nRuntimeError: Event loop is closed\n',
              ),
              observed: [{ versions: [...EXACT], observation: { kind: 'left', what: 'tasks' } }],
            },
            'correct.py': recorded(0, 'done\n', ''),
          }),
        ],
      ]),
      messages: new Map(),
      claims: new Map([['close-first', evidence({ 'close-first.py': recorded(0, 'no\n', '') })]]),
    },
    browser: {
      differences: [],
      evidence: {
        format: BROWSER_EVIDENCE_FORMAT,
        hash: '0'.repeat(64),
        pyodide: '314.0.7',
        python: '3.14.2',
        comparedWith: '3.14.8',
        equal: ['causes/closed-loop/wrong.py', 'causes/closed-loop/correct.py'],
        different: [],
      },
    },
    timelines: new Map(),
    claimTimelines: new Map(),
    prose: new Map([
      [
        'guides/closing',
        'Last.\n\n<Run claim="close-first" />\n\n<Run cause="closed-loop" program="wrong.py" />\n',
      ],
      ['causes/closed-loop', '## Why\n\nA closed loop has no selector.\n'],
      ['errors/event-loop-is-closed', '## Why\n\nSee <Message id="loop-is-closed" />.\n'],
      ['symptoms/nothing-happens', '## Observe\n\nPrint something.\n'],
    ]),
    publishedAddresses: [],
  };
}
