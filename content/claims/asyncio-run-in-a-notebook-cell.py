from jupyter_client import KernelManager

CELLS = [
    "import asyncio",
    "async def price(): return await asyncio.sleep(0.01, 3)",
    "print(asyncio.run(price()))",
    "print(asyncio.get_event_loop().run_until_complete(price()))",
    "print('await:', await price())",
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
