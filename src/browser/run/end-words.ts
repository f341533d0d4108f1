import type { RunEnd } from '../python/run-python.ts';

const MB = 1024 * 1024;

/** `2.1 of 8.5 MB`; without the total where it is not known. */
export function loadedWords(loaded: number, total: number): string {
  const size = (bytes: number): string => (bytes / MB).toFixed(1);
  return total > 0 ? `${size(Math.min(loaded, total))} of ${size(total)} MB` : `${size(loaded)} MB`;
}

/** How a run ended, in a few words for a caption. */
export function endLabel(end: RunEnd): string {
  switch (end.how) {
    case 'exit':
      return `exit ${end.code}`;
    case 'stopped':
      return 'stopped';
    case 'limit':
      return `ended after ${end.seconds} s`;
    case 'flood':
      return `cut at ${Math.round(end.bytes / MB)} MB`;
    case 'deadlock':
      return 'waits for ever';
    case 'failed':
      return 'not run';
  }
}

/** How a run ended, in a sentence. */
export function endSentence(end: RunEnd): string {
  switch (end.how) {
    case 'exit':
      return `The program ended with exit code ${end.code}.`;
    case 'stopped':
      return 'The program was stopped.';
    case 'limit':
      return `The program was ended after ${end.seconds} s, the longest that a run may take here.`;
    case 'flood':
      return `The output was cut at ${Math.round(end.bytes / MB)} MB and the program ended.`;
    case 'deadlock':
      return 'Nothing can wake this loop: no timer is set, and every task waits for something that only another task could do.';
    case 'failed':
      return end.reason;
  }
}
