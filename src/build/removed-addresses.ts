import { spawnSync } from 'node:child_process';
import path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const LIST = 'content/published-addresses.txt';

/**
 * Addresses that were in the list once and are no longer.
 * @param patches what `git log -p` prints of the list, newest first
 * @param published the list as it is
 */
export function removedAddresses(patches: string, published: readonly string[]): string[] {
  const removed = [...patches.matchAll(/^-(\/.*)$/gm)].map(([, address = '']) => address);
  return [...new Set(removed)].filter((address) => !published.includes(address)).sort();
}

/**
 * Looks through the history for addresses that were taken out of the list.
 * @returns a sentence for each; none where there is no history to look at
 */
export function removalProblems(published: readonly string[]): string[] {
  const args = ['log', '-p', '--format=', '--no-color', '--', LIST];
  const { status, stdout } = spawnSync('git', args, { cwd: PROJECT, encoding: 'utf8' });
  if (status !== 0) return [];
  return removedAddresses(stdout, published).map(
    (address) =>
      `${LIST}: ${address} was published once and is gone; an address is for ever, put it back.`,
  );
}
