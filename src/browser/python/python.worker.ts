/* What runs in the worker: starts an interpreter, takes the ways out of the worker, and runs one program. */
import { OutputSender } from './output-sender.ts';
import type { BrowserLoop, Interpreter } from './pyodide-parts.ts';
import { runOrder } from './run-order.ts';
import type { RunEnd } from './run-python.ts';
import { shortSleep } from './short-sleep.ts';
import { startInterpreter } from './start-interpreter.ts';
import { takeAway } from './take-away.ts';
import type { LoadOrder, Order, Report, Stream } from './worker-messages.ts';

interface WorkerScope {
  postMessage: (report: Report, transfer?: Transferable[]) => void;
  addEventListener: (type: 'message', listener: (event: MessageEvent<Order>) => void) => void;
}

const MOST_BYTES = 1024 * 1024;
type Waiting = Omit<Extract<RunEnd, { how: 'deadlock' }>, 'how'>;

const scope = self as unknown as WorkerScope;
/** Kept here, because a program finds none. */
const post = scope.postMessage.bind(scope);
const output = new OutputSender(
  (stream, text) => {
    post({ kind: 'output', stream, text });
  },
  MOST_BYTES,
  () => performance.now(),
);
let python: Interpreter;
let loop: BrowserLoop;

function end(how: RunEnd): void {
  output.flush();
  post({ kind: 'end', end: how });
}

/** Ends the run from inside the program, which never goes on: the page ends the worker. */
function endInside(how: RunEnd): never {
  end(how);
  const sleep = shortSleep();
  for (;;) sleep?.(1000);
}

function writer(stream: Stream): { write: (bytes: Uint8Array) => number } {
  return {
    write: (bytes) => {
      if (!output.write(stream, bytes)) endInside({ how: 'flood', bytes: MOST_BYTES });
      return bytes.length;
    },
  };
}

/** Makes the interpreter what a program expects, and gives its version. */
function prepare(): string {
  loop = python.pyimport('browser_loop') as BrowserLoop;
  python.setStdout(writer('stdout'));
  python.setStderr(writer('stderr'));
  python.setStdin({ stdin: () => null });
  return loop.install();
}

function onIdle(json: string): void {
  endInside({ how: 'deadlock', ...(JSON.parse(json) as Waiting) });
}

async function load(order: LoadOrder): Promise<void> {
  python = await startInterpreter(order, (bytes) => {
    post({ kind: 'snapshot', bytes }, [bytes.buffer as ArrayBuffer]);
  });
  const version = prepare();
  const [stayed] = takeAway(self);
  if (stayed === undefined) post({ kind: 'ready', python: version });
  else
    end({
      how: 'failed',
      reason: `This browser does not let a page keep ${stayed} from programs.`,
    });
}

function failure(thrown: unknown): string {
  const text = String(thrown);
  if (/memory|RangeError: Array buffer/i.test(text))
    return 'There is not enough memory to run Python here.';
  if (/call stack/i.test(text))
    return 'The program called itself more deeply than the browser allows.';
  return `Python could not go on here: ${text.split('\n')[0] ?? ''}`;
}

async function obey(order: Order): Promise<void> {
  try {
    if (order.kind === 'load') await load(order);
    else end(runOrder(python, loop, order, onIdle));
  } catch (thrown) {
    end({ how: 'failed', reason: failure(thrown) });
  }
}

scope.addEventListener('message', ({ data }) => {
  void obey(data);
});
