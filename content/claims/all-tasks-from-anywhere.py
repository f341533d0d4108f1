import asyncio

loop = asyncio.new_event_loop()
print("tasks of a given loop:", len(asyncio.all_tasks(loop)))
loop.close()
print("tasks of the running loop:", len(asyncio.all_tasks()))
