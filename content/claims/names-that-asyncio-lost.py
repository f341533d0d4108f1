import asyncio

for name, owner in {
    "async": asyncio,
    "JoinableQueue": asyncio,
    "all_tasks": asyncio.Task,
    "current_task": asyncio.Task,
    "CancelledError": asyncio.futures,
    "coroutine": asyncio,
    "SafeChildWatcher": asyncio,
    "get_child_watcher": asyncio,
}.items():
    if not hasattr(owner, name):
        print("no", getattr(owner, "__name__", owner), name)
