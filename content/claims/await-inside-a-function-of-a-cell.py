from jupyter_client import KernelManager

CELLS = [
    "async def price(): return 3",
    "print('in the cell:', await price())",
    "def total(): return 2 * await price()",
    "async def total(): return 2 * await price()",
    "print('in async def:', await total())",
]


def show(message):
    content = message["content"]
    if message["msg_type"] == "error":
        print(content["ename"], content["evalue"].partition(" (")[0], sep=": ")
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
