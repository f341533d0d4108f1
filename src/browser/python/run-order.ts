import type { BrowserLoop, Interpreter } from './pyodide-parts.ts';
import type { RunOrder } from './worker-messages.ts';

const FOLDER = '/program';

/** How a program ends that calls `os._exit`, which Emscripten raises. */
function exitStatus(thrown: unknown): number | undefined {
  const { name, status } = thrown as { name?: unknown; status?: unknown };
  return name === 'ExitStatus' || name === 'Exit' ? Number(status) : undefined;
}

/**
 * Runs a program as `python FILE` does; returns its exit code. Its first frame is called by the C interface, so that no
 * frame of the page stands below the program's own in what it prints.
 */
export function runOrder(
  python: Interpreter,
  loop: BrowserLoop,
  { program, file }: RunOrder,
): number {
  const machine = python._module;
  try {
    const run = loop.Program(program, `${FOLDER}/${file}`);
    const main = run.main;
    if (main !== undefined) {
      const result = machine._PyObject_CallNoArgs(machine.PyProxy_getPtr(main));
      main.destroy();
      if (result === 0) {
        const error = machine._PyErr_GetRaisedException();
        machine._Py_DecRef(machine._PyObject_CallOneArg(machine.PyProxy_getPtr(run.take), error));
        machine._Py_DecRef(error);
      } else machine._Py_DecRef(result);
    }
    return run.finish();
  } catch (thrown) {
    const status = exitStatus(thrown);
    if (status !== undefined) return status;
    throw thrown;
  }
}
