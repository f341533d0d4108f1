/** A notebook cell that calls asyncio.run, as copied from Jupyter. */
export const JUPYTER = `---------------------------------------------------------------------------
RuntimeError                              Traceback (most recent call last)
Cell In[3], line 6
      3 async def main():
      4     return await fetch()
----> 6 asyncio.run(main())

File /usr/lib/python3.12/asyncio/runners.py:190, in run(main, debug, loop_factory)
    186 if events._get_running_loop() is not None:
    187     # fail fast with short traceback
--> 190     raise RuntimeError(
    191         "asyncio.run() cannot be called from a running event loop")

RuntimeError: asyncio.run() cannot be called from a running event loop
/home/ana/.local/lib/python3.12/site-packages/ipykernel/kernelbase.py:778: RuntimeWarning: coroutine 'main' was never awaited
`;

const PREFIX = '2026-03-04 10:22:31,557 ERROR [worker-1] ';

/** A future of another loop, with a log prefix on every line. */
export const LOGGED = `Traceback (most recent call last):
  File "/srv/app/jobs.py", line 41, in <module>
    asyncio.run(second(fut))
  File "/usr/lib/python3.11/asyncio/runners.py", line 190, in run
    return runner.run(main)
  File "/srv/app/jobs.py", line 30, in second
    return await fut
RuntimeError: Task <Task pending name='Task-7' coro=<second() running at /srv/app/jobs.py:30> cb=[_run_until_complete_cb() at /usr/lib/python3.11/asyncio/base_events.py:180]> got Future <Future pending> attached to a different loop
`
  .trimEnd()
  .split('\n')
  .map((line) => PREFIX + line)
  .join('\n');

/** A never-awaited warning beside the error that caused it. */
export const COLLATERAL = `Traceback (most recent call last):
  File "/srv/app/report.py", line 17, in <module>
    asyncio.run(main())
  File "/srv/app/report.py", line 12, in main
    print(total())
  File "/srv/app/report.py", line 8, in total
    return asyncio.run(fetch_total())
RuntimeError: asyncio.run() cannot be called from a running event loop
sys:1: RuntimeWarning: coroutine 'fetch_total' was never awaited
`;
