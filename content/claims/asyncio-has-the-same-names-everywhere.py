import asyncio

for name in (
    "run",
    "to_thread",
    "timeout",
    "TaskGroup",
    "Runner",
    "Barrier",
    "eager_task_factory",
    "QueueShutDown",
    "capture_call_graph",
):
    if not hasattr(asyncio, name):
        print("no", name)
print("that is all")
