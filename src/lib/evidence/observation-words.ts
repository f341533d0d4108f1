import type { Observation } from '../schemas/expectation.ts';
import { listed } from './exact-version.ts';

function code(text: string): string {
  return `\`${text}\``;
}

const LEFT = {
  tasks: 'Tasks were still alive when the program ended.',
  threads: 'A thread was still alive when the program ended.',
  connections: 'A connection was still open when the program ended.',
};

/** One observation of the probe as a word and a sentence; backticks mark code. */
export function observationWords(observation: Observation): { word: string; sentence: string } {
  switch (observation.kind) {
    case 'idle': {
      const tasks = Object.entries(observation.tasks).map(
        ([task, awaited]) => `${code(task)} waits in ${code(awaited)}`,
      );
      return {
        word: 'idle',
        sentence: `Nothing was ready, nothing was scheduled, and nothing could wake the loop again: ${listed(tasks)}.`,
      };
    }
    case 'held':
      return {
        word: 'held',
        sentence: `The loop was kept ${observation.seconds} s inside ${code(observation.call)} by ${code(observation.coroutine)}.`,
      };
    case 'late':
      return {
        word: 'late',
        sentence: `A timer of ${code(observation.coroutine)} ran at least ${observation.seconds} s after it was due.`,
      };
    case 'sequential':
      return {
        word: 'sequential',
        sentence: `No two tasks of ${listed(observation.coroutines.map(code))} overlapped.`,
      };
    case 'spin':
      return {
        word: 'spin',
        sentence: `${code(observation.coroutine)} kept the processor busy without progress.`,
      };
    case 'thread':
      return {
        word: 'thread',
        sentence: `The loop's thread was inside ${code(observation.call)} when the time limit passed.`,
      };
    case 'left':
      return { word: 'left', sentence: LEFT[observation.what] };
    case 'lost':
      return {
        word: 'lost',
        sentence: `A task of ${code(observation.coroutine)} was collected before it was done.`,
      };
  }
}
