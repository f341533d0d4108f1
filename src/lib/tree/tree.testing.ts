import type { TreeData } from './tree-data.ts';

/** A small tree: two questions behind the first, one error with two causes, one symptom. */
export const TREE: TreeData = {
  questions: {
    start: {
      question: 'What do you see?',
      answers: [
        { text: 'A text', proof: 'there are words', next: 'text' },
        { text: 'Nothing', proof: 'the screen is empty', pages: ['symptoms/hangs'] },
      ],
    },
    text: {
      question: 'Which word is first?',
      answers: [
        { text: '`RuntimeError`', proof: 'read it', next: 'loop' },
        { text: 'Another', proof: 'read on', pages: ['errors/closed', 'symptoms/hangs'] },
      ],
    },
    loop: {
      question: 'Which words follow?',
      answers: [
        { text: 'is closed', proof: 'at the end', pages: ['errors/closed'] },
        { text: 'none', proof: 'the end', pages: ['symptoms/hangs'] },
      ],
    },
  },
  pages: {
    'errors/closed': {
      title: 'RuntimeError: Loop is closed',
      type: 'RuntimeError',
      signs: [
        { cause: 'reused', sign: 'the second run fails', check: 'print `loop`' },
        { cause: 'text', sign: 'the first run fails', check: 'count' },
      ],
    },
    'symptoms/hangs': {
      title: 'It hangs in `await`',
      signs: [{ cause: 'reused', sign: 'it stands', check: 'look' }],
      otherCauses: 'a full pipe',
    },
  },
  causes: {
    reused: { title: 'A closed loop is used', meaning: 'It is over.', fix: 'Use one `run`.' },
    text: { title: 'A cause named like a question', meaning: 'So it is.', fix: 'Leave it.' },
  },
};
