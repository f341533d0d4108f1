import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { stringify } from 'yaml';
import { sampleContent } from '../lib/checks/sample-content.testing.ts';
import { ContentError } from './content-error.ts';
import { readContent } from './read-content.ts';

let root = '';

function write(file: string, text: string | Uint8Array): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

const mdx = (data: unknown): string => `---\n${stringify(data)}---\n\n## Why\n`;

const sample = sampleContent();
const trace = {
  python: '3.14.8',
  length: 1,
  ended: 'exit',
  lanes: [{ kind: 'task', name: 'main', created: 0, steps: [{ from: 0, to: 1 }] }],
};
const FILES: Record<string, unknown> = {
  'content/causes/closed-loop/index.mdx': sample.causes.get('closed-loop'),
  'content/causes/closed-loop/expected.json': sample.pairs.get('closed-loop')?.expectation,
  'content/errors/event-loop-is-closed.mdx': sample.errors.get('event-loop-is-closed'),
  'content/symptoms/nothing-happens.mdx': sample.symptoms.get('nothing-happens'),
  'content/guides/why-closed.mdx': sample.guides.get('closing'),
  'content/messages/loop-is-closed.json': sample.messages.get('loop-is-closed'),
  'content/questions/start.json': sample.questions.get('start'),
  'content/claims/close-first.json': sample.claims.get('close-first'),
  'content/evidence/causes/closed-loop.json': sample.evidence.causes.get('closed-loop'),
  'content/evidence/timelines/closed-loop.json': {
    inputs: 'f'.repeat(64),
    programs: { 'wrong.py': trace, 'correct.py': { ...trace, ended: 'idle' } },
  },
  'content/evidence/timelines/claims/close-first.json': {
    inputs: 'f'.repeat(64),
    programs: { 'close-first.py': trace },
  },
};

function put(file: string, data: unknown): void {
  write(file, file.endsWith('.mdx') ? mdx(data) : JSON.stringify(data));
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'content-'));
  for (const [file, data] of Object.entries(FILES)) put(file, data);
  write('content/causes/closed-loop/wrong.py', sample.pairs.get('closed-loop')!.wrong);
  write('content/causes/closed-loop/correct.py', sample.pairs.get('closed-loop')!.correct);
  write('content/claims/close-first.py', "print('no')\n");
  write('content/claims/close-first.requirements.txt', 'httpx==0.28.1\n');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function mistakes(): string[] {
  try {
    readContent(root);
    return [];
  } catch (error) {
    assert.ok(error instanceof ContentError);
    return [...error.problems];
  }
}

test('a right tree is read whole', () => {
  const content = readContent(root);
  assert.deepEqual([...content.causes.keys()], ['closed-loop']);
  assert.equal(content.pairs.get('closed-loop')?.expectation.correct.exit, 0);
  assert.equal(content.claimPrograms.get('close-first'), "print('no')\n");
  assert.deepEqual([...content.claimRequirements], [['close-first', 'httpx==0.28.1\n']]);
  assert.match(content.prose.get('errors/event-loop-is-closed') ?? '', /## Why/);
  assert.equal(content.evidence.causes.size, 1);
  const timeline = content.timelines.get('closed-loop');
  assert.deepEqual([timeline?.wrong.ended, timeline?.correct.ended], ['exit', 'idle']);
  assert.deepEqual(timeline?.wrong.lanes[0]?.waits, []);
  assert.equal(content.claimTimelines.get('close-first')?.run.length, 1);
});

for (const [file, data] of Object.entries(FILES)) {
  for (const field of Object.keys(data as object)) {
    test(`${file}: ${field} of the wrong type is one sentence that names both`, () => {
      put(file, { ...(data as object), [field]: 7.5 });
      const found = mistakes();
      assert.ok(found.length > 0, 'it was accepted');
      assert.ok(
        found.every(
          (sentence) => sentence.startsWith(`${file}: ${field}`) && !sentence.includes('\n'),
        ),
        found.join('\n'),
      );
    });
  }

  test(`${file}: an unknown field is named`, () => {
    put(file, { ...(data as object), titel: 'x' });
    assert.match(mistakes()[0] ?? '', /: 'titel' is no field/);
  });
}

const SENTENCES: [name: string, change: () => void, sentence: RegExp][] = [
  [
    'a missing field',
    () => {
      put('content/guides/why-closed.mdx', {
        ...(FILES['content/guides/why-closed.mdx'] as object),
        meaning: undefined,
      });
    },
    /why-closed\.mdx: meaning is missing\.$/,
  ],
  [
    'a field name mistyped',
    () => {
      put('content/claims/close-first.json', { ...sample.claims.get('close-first'), insted: 'x' });
    },
    /'insted' is no field; did you mean 'instead'\?/,
  ],
  [
    'a trace of another program than the claim has',
    () => {
      put('content/evidence/timelines/claims/close-first.json', {
        inputs: 'f'.repeat(64),
        programs: { 'wrong.py': trace },
      });
    },
    /timelines\/claims\/close-first\.json: has no trace of close-first\.py\.$/,
  ],
  [
    'broken JSON',
    () => {
      write('content/questions/start.json', '{');
    },
    /questions\/start\.json: is not JSON: /,
  ],
  [
    'broken YAML',
    () => {
      write('content/errors/event-loop-is-closed.mdx', '---\ntitle: [\n---\n');
    },
    /event-loop-is-closed\.mdx: the frontmatter is not YAML: /,
  ],
  [
    'no frontmatter',
    () => {
      write('content/errors/event-loop-is-closed.mdx', 'hello');
    },
    /has no frontmatter between two lines of ---/,
  ],
  [
    'a file that is not text',
    () => {
      write('content/claims/close-first.py', new Uint8Array([0xff, 0xfe, 0, 1]));
    },
    /close-first\.py: is not UTF-8 text/,
  ],
  [
    'a file name that is no slug',
    () => {
      put('content/errors/Event_Loop.mdx', FILES['content/errors/event-loop-is-closed.mdx']);
    },
    /Event_Loop\.mdx: is not named as a slug/,
  ],
  [
    'a cause folder without its page',
    () => {
      write('content/causes/empty/wrong.py', '');
    },
    /content\/causes\/empty\/index\.mdx is missing\./,
  ],
  [
    'a meaning that is too long',
    () => {
      put('content/guides/why-closed.mdx', {
        ...(FILES['content/guides/why-closed.mdx'] as object),
        meaning: 'word '.repeat(26),
      });
    },
    /meaning is longer than 25 words\./,
  ],
  [
    'an answer that leads two ways',
    () => {
      put('content/questions/start.json', {
        question: 'What?',
        answers: [
          { text: 'one', proof: 'two', next: 'a', pages: ['errors/b'] },
          { text: 'one', proof: 'two', next: 'a' },
        ],
      });
    },
    /answers\[0\] leads nowhere or two ways/,
  ],
  [
    'a tempting fix without a proof',
    () => {
      put('content/causes/closed-loop/index.mdx', {
        ...sample.causes.get('closed-loop'),
        tempting: [{ fix: 'never close it', gives: 'a warning' }],
      });
    },
    /closed-loop\/index\.mdx: tempting\[0\] has no proof: give run, the slug of a claim, or source\./,
  ],
  [
    'a source that is no https address',
    () => {
      put('content/guides/why-closed.mdx', {
        ...(FILES['content/guides/why-closed.mdx'] as object),
        sources: [{ title: 'run', url: 'http://x.org' }],
      });
    },
    /sources\[0\]\.url is not an https address\./,
  ],
];

for (const [name, change, sentence] of SENTENCES) {
  test(`${name} is one sentence`, () => {
    change();
    const found = mistakes();
    assert.ok(
      found.some((line) => sentence.test(line)),
      found.join('\n'),
    );
  });
}
