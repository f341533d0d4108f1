/** What a program asks for that a browser does not have, the plainest first. */
const NEEDS: readonly (readonly [RegExp, string])[] = [
  [/open_connection|start_server|\bsocket\b/, 'sockets'],
  [/subprocess|ProcessPool|multiprocessing/, 'subprocesses'],
  [/thread|Thread|run_in_executor/, 'threads'],
  [/\bsignal\b/, 'signals of the system'],
  [/__file__/, 'modules beside it'],
  [/set_event_loop_policy/, 'an event loop of its own'],
];

/** What the programs of a pair need that keeps them from running in a browser: `sockets`. */
export function neededOutside(programs: readonly string[], packages: readonly string[]): string {
  if (packages.length > 0) return packages.map((one) => one.split(' ')[0]).join(', ');
  const text = programs.join('\n');
  return NEEDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'more than a browser has';
}
