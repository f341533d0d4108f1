import type { Trace } from '../../lib/schemas/trace.ts';
import type { BrowserLoop, Interpreter, PythonObject } from './pyodide-parts.ts';
import type { RunEnd } from './run-python.ts';
import type { RunOrder } from './worker-messages.ts';

const FOLDER = '/program';

/** How a program ends that calls `os._exit`, which Emscripten raises. */
function exitStatus(thrown: unknown): number | undefined {
  const { name, status } = thrown as { name?: unknown; status?: unknown };
  return name === 'ExitStatus' || name === 'Exit' ? Number(status) : undefined;
}

/** Calls a Python function through the C interface, so that no frame of the page stands below its own. */
function callBare(machine: Interpreter['_module'], main: PythonObject, take: PythonObject): void {
  const result = machine._PyObject_CallNoArgs(machine.PyProxy_getPtr(main));
  main.destroy();
  if (result !== 0) {
    machine._Py_DecRef(result);
    return;
  }
  const error = machine._PyErr_GetRaisedException();
  machine._Py_DecRef(machine._PyObject_CallOneArg(machine.PyProxy_getPtr(take), error));
  machine._Py_DecRef(error);
}

/**
 * Runs a program as `python FILE` does, and tells how it ended.
 * @param onIdle told, as JSON, what is waited for when nothing can wake the loop any more
 */
export function runOrder(
  python: Interpreter,
  loop: BrowserLoop,
  { program, file }: RunOrder,
  onIdle: (json: string) => void,
): RunEnd {
  try {
    const run = loop.Program(program, `${FOLDER}/${file}`, onIdle);
    const main = run.main;
    if (main !== undefined) callBare(python._module, main, run.take);
    return { how: 'exit', ...(JSON.parse(run.finish()) as { code: number; trace?: Trace }) };
  } catch (thrown) {
    const status = exitStatus(thrown);
    if (status !== undefined) return { how: 'exit', code: status };
    throw thrown;
  }
}
