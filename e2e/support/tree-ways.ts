/** Ways through the tree, from the first question to a cause, as an address holds them. */
export const WAYS = [
  'exception-type,runtime-error,rt-loop,errors/event-loop-is-closed,closed-loop-reused',
  'exception-type,runtime-error,rt-running,errors/asyncio-run-cannot-be-called,nested-run',
  'goes-on,warn-resource,errors/coroutine-was-never-awaited,missing-await',
  'no-message,nm-stuck,symptoms/hangs-without-output,lock-deadlock',
  'no-message,nm-slow,symptoms/runs-one-after-another,blocking-call',
  'no-message,nm-missing,symptoms/code-never-runs,missing-await',
];

/** The steps of a way: the way up to each, and the id that it adds. */
export function stepsOf(way: string): { id: string; upTo: string }[] {
  const ids = way.split(',');
  return ids.map((id, i) => ({ id, upTo: ids.slice(0, i + 1).join(',') }));
}
