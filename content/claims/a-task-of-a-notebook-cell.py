from jupyter_client import KernelManager

CELLS = [
    "import asyncio; boiled = asyncio.Event()",
    "async def brew(): await boiled.wait(); return 'tea'",
    "task = asyncio.create_task(brew())",
    "print('done in the next cell:', task.done()); boiled.set()",
    "print('awaited later:', await task)",
]


def show(message):
    content = message["content"]
    if message["msg_type"] == "error":
        print(content["ename"], content["evalue"], sep=": ")
    elif content.get("name") == "stdout":
        print(content["text"], end="")


manager = KernelManager(transport="ipc", ip="kernel")
manager.start_kernel()
client = manager.blocking_client()
client.start_channels()
client.wait_for_ready()
for cell in CELLS:
    client.execute_interactive(cell, output_hook=show)
manager.shutdown_kernel(now=True)
