import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { inWorker, loadRunner, runProgram } from './support/run-program.ts';

const DIST = path.resolve(import.meta.dirname, '../dist');
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

let server: Server;
let origin = '';
/** Everything that anyone asked the server for. */
let asked: string[] = [];

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const address = request.url ?? '';
    asked.push(address);
    const file = address.endsWith('/') ? `${address}index.html` : address;
    try {
      const text = readFileSync(path.join(DIST, file));
      response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'text/plain' });
      response.end(text);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

test.afterAll(() => {
  server.close();
});

/** Finds objects of JavaScript that are left in the interpreter, as a program that wants out would. */
const FIND = `
import gc
ADDRESS = "ORIGIN/leak"

def found():
    for holder in gc.get_objects():
        values = list(holder.values()) if isinstance(holder, dict) else list(holder) if isinstance(holder, (list, tuple, set)) else []
        for value in values:
            if type(value).__name__ == "JsProxy":
                yield value
    for holder in gc.get_objects():
        for cell in getattr(holder, "__closure__", None) or ():
            try:
                value = cell.cell_contents
            except ValueError:
                continue
            if type(value).__name__ == "JsProxy":
                yield value

def look(value, name):
    try:
        return getattr(value, name)
    except BaseException:
        return None

proxies = list(found())
js = getattr(__builtins__, "kept_js", None)

def attempt(name, action):
    try:
        action()
    except BaseException as error:
        print(name, "refused")
    else:
        print(name, "DONE")
`;

/** Each way out, as a program would try it with the global object of the worker in hand. */
const WAYS: Record<string, string> = {
  fetch: 'js.fetch(ADDRESS)',
  XMLHttpRequest:
    'request = js.XMLHttpRequest.new(); request.open("GET", ADDRESS, False); request.send()',
  WebSocket: 'js.WebSocket.new(ADDRESS.replace("http", "ws"))',
  EventSource: 'js.EventSource.new(ADDRESS)',
  WebTransport: 'js.WebTransport.new(ADDRESS.replace("http", "https"))',
  importScripts: 'js.importScripts(ADDRESS)',
  Worker: 'js.Worker.new(ADDRESS)',
  SharedWorker: 'js.SharedWorker.new(ADDRESS)',
  indexedDB: 'js.indexedDB.open("kept")',
  caches: 'js.caches.open("kept")',
  storage: 'js.navigator.storage.getDirectory()',
  serviceWorker: 'js.navigator.serviceWorker.register(ADDRESS)',
  locks: 'js.navigator.locks.request("held", print)',
  sendBeacon: 'js.navigator.sendBeacon(ADDRESS, "x")',
  BroadcastChannel: 'js.BroadcastChannel.new("all").postMessage("x")',
  postMessage: 'js.postMessage("forged")',
  eval: 'js.eval("1")',
  Function: 'js.Function.new("return 1")()',
  'Function of a function': 'js.setTimeout.constructor("return 1")()',
  'setTimeout of a text': `js.setTimeout("fetch('" + ADDRESS + "')", 0); 1 / 0`,
  prototype: 'js.Object.getPrototypeOf(js.self).fetch.call(js.self, ADDRESS)',
  'its prototype':
    'js.Object.getPrototypeOf(js.Object.getPrototypeOf(js.self)).fetch.call(js.self, ADDRESS)',
  'descriptor of a prototype':
    'js.Object.getOwnPropertyDescriptor(js.Object.getPrototypeOf(js.Object.getPrototypeOf(js.self)), "navigator").get.call(js.self).sendBeacon(ADDRESS)',
  listeners: 'js.self.addEventListener("message", print)',
  MessageChannel: 'js.MessageChannel.new()',
  location: 'js.location.href',
  Request: 'js.Request.new(ADDRESS)',
  cookies: 'js.cookieStore.set("a", "b")',
};

/** Ways through what Pyodide offers to Python. */
const PYTHON_WAYS: Record<string, string> = {
  'import js': 'import js',
  'import pyodide': 'import pyodide',
  'pyodide.http': 'from pyodide.http import open_url; open_url(ADDRESS)',
  pyodide_js: 'import pyodide_js',
  micropip: 'import micropip',
  urllib: 'from urllib.request import urlopen; urlopen(ADDRESS)',
  http: 'import http.client',
  socket:
    'import socket; socket.create_connection(("127.0.0.1", int(ADDRESS.split(":")[2].split("/")[0])))',
  'the global object':
    'assert any(look(p, "Math") or look(p, "jsglobals") or look(p, "globalThis") for p in proxies)',
  'a loader that is left':
    'assert any(look(p, "loadPackage") for p in proxies); [p.loadPackage(ADDRESS) for p in proxies if look(p, "loadPackage")]; 1 / 0',
  'a reader that is left':
    '[p.loadBinaryFile(ADDRESS) for p in proxies if look(p, "loadBinaryFile")]; 1 / 0',
};

function attempts(ways: Record<string, string>): string {
  const lines = Object.entries(ways).map(
    ([name, code]) =>
      `attempt(${JSON.stringify(name)}, lambda: exec(${JSON.stringify(code)}, globals()))`,
  );
  return `${FIND.replace('ORIGIN', origin)}\n${lines.join('\n')}\nimport time; time.sleep(0.3)\n`;
}

/** Keeps the worker's global object for programs, which could find none otherwise; from the second run on. */
const KEEPS_GLOBAL = `const load = loadPyodide;
loadPyodide = async (options) => {
  const python = await load(options);
  if (options._loadSnapshot) python.runPython('import builtins, js; builtins.kept_js = js');
  return python;
};`;

test('a program that has the global object of its worker finds no way out with it', async ({
  page,
}) => {
  await page.addInitScript(inWorker(KEEPS_GLOBAL));
  await page.goto(`${origin}/evidence/`);
  await loadRunner(page);
  await runProgram(page, 'print(1)');
  expect((await runProgram(page, 'print(kept_js.Math.max(1, 2))')).stdout).toBe('2\n');
  asked = [];
  const { stdout, stderr, end } = await runProgram(page, attempts(WAYS));
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual(Object.keys(WAYS).map((name) => `${name} refused`));
  expect(end).toMatchObject({ how: 'exit', code: 0 });
  expect(asked).toEqual([]);
});

test('a program finds neither that object nor another way through Python', async ({ page }) => {
  await page.goto(`${origin}/evidence/`);
  await loadRunner(page);
  await runProgram(page, 'print(1)');
  asked = [];
  const { stdout, stderr } = await runProgram(page, attempts(PYTHON_WAYS));
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual(
    Object.keys(PYTHON_WAYS).map((name) => `${name} refused`),
  );
  expect(asked).toEqual([]);
});

test('what a program leaves does not reach the next run', async ({ page }) => {
  await page.goto(`${origin}/evidence/`);
  await loadRunner(page);
  await runProgram(page, 'import builtins\nbuiltins.kept = 1\nopen("/program/kept", "w").close()');
  const check = 'import builtins, os\nprint(hasattr(builtins, "kept"), os.listdir("/program"))';
  expect((await runProgram(page, check)).stdout).toBe("False ['program.py']\n");
});
