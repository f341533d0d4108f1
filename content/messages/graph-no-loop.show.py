import asyncio

asyncio.print_call_graph()
