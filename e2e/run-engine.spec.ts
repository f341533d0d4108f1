import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './support/quiet-page.ts';
import { loadRunner, runProgram } from './support/run-program.ts';

const SLOW_BEAT = `
import time
for beat in range(4):
    print("beat", beat)
    time.sleep(0.3)
`;
const DEADLOCK = `
import asyncio

async def take(lock):
    await lock.acquire()

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    await asyncio.create_task(take(lock), name="second")

asyncio.run(main())
`;
const WAITS_FOR_SIGNAL = `
import asyncio, signal

async def main():
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()

asyncio.run(main())
`;

test('a program prints line by line while it blocks the loop, and its exit code is its own', async ({
  page,
}) => {
  await page.goto('/evidence/');
  await loadRunner(page);
  const { stdout, pieces, progress, end } = await runProgram(
    page,
    SLOW_BEAT + 'raise SystemExit(3)',
  );
  expect(stdout).toBe('beat 0\nbeat 1\nbeat 2\nbeat 3\n');
  expect(pieces).toHaveLength(4);
  expect(pieces[3]!.at - pieces[0]!.at).toBeGreaterThan(500);
  expect(end).toMatchObject({ how: 'exit', code: 3 });
  const [loaded, total] = progress.at(-1)!;
  expect(loaded).toBe(total);
  expect(progress.length).toBeGreaterThan(10);
});

test('a run ends when it is stopped, at its limit, in a flood and in a deadlock, and the next one starts anew', async ({
  page,
}) => {
  await page.goto('/evidence/');
  await loadRunner(page);
  const stopped = await runProgram(page, 'print("on")\nwhile True: pass', { stopAt: 'on' });
  expect(stopped.end).toEqual({ how: 'stopped' });
  expect(stopped.endedAt - stopped.pieces[0]!.at).toBeLessThan(5000);
  const limited = await runProgram(page, 'print("on")\nwhile True: pass', { seconds: 1 });
  expect(limited).toMatchObject({ stdout: 'on\n', end: { how: 'limit', seconds: 1 } });
  const flood = await runProgram(page, 'while True: print("x" * 70)');
  expect(flood.end).toEqual({ how: 'flood', bytes: 1024 * 1024 });
  expect(flood.stdout).toHaveLength(1024 * 1024);
  const dead = await runProgram(page, DEADLOCK);
  expect(dead.end).toMatchObject({
    how: 'deadlock',
    tasks: [
      { name: 'Task-1', coroutine: 'main', line: 10, awaits: 'task take' },
      { name: 'second', coroutine: 'take', line: 5, awaits: 'Lock.acquire' },
    ],
    signals: [],
  });
  const signalled = await runProgram(page, WAITS_FOR_SIGNAL);
  expect(signalled.end).toMatchObject({ how: 'deadlock', signals: ['SIGTERM'] });
  const names = 'import asyncio\nasyncio.run(asyncio.sleep(0))\nprint(asyncio.Task.__name__)';
  const last = await runProgram(page, names);
  expect(last).toMatchObject({ stdout: 'Task\n', end: { how: 'exit', code: 0 } });
});

test('what a page cannot give is said by the error of Python itself', async ({ page }) => {
  await page.goto('/evidence/');
  await loadRunner(page);
  const read = await runProgram(page, 'input()');
  expect(read.stderr).toContain('EOFError: EOF when reading a line');
  const missing = await runProgram(page, 'import tarfile');
  expect(missing.stderr).toContain("ModuleNotFoundError: No module named 'tarfile'\nThe Python of");
  const memory = await runProgram(page, 'kept = [bytearray(10**8) for _ in range(20)]');
  expect(memory.stderr).toMatch(/MemoryError\n$/);
  const socket = 'import asyncio\nasyncio.run(asyncio.open_connection("127.0.0.1", 80))';
  expect((await runProgram(page, socket)).stderr).toContain(
    'sockets are not available in the browser',
  );
});

test('a download that is stopped goes on with the next run', async ({ page }) => {
  await page.goto('/evidence/');
  await loadRunner(page);
  const stopped = await runProgram(page, 'print(1)', { stopAt: '' });
  expect(stopped.end).toEqual({ how: 'stopped' });
  expect((await runProgram(page, 'print(1)')).stdout).toBe('1\n');
});

test('programs run from a folder with the network cut', async ({ page, context }) => {
  await context.setOffline(true);
  await page.goto(
    pathToFileURL(path.resolve(import.meta.dirname, '../offline/evidence/index.html')).href,
  );
  await loadRunner(page);
  expect((await runProgram(page, 'print(6 * 7)')).stdout).toBe('42\n');
  expect((await runProgram(page, 'print(6 * 7)')).stdout).toBe('42\n');
});
