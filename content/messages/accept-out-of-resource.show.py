import asyncio
import resource
import socket
import traceback


async def greet(reader, writer):
    writer.close()


async def main():
    server = await asyncio.start_server(greet, "127.0.0.1", 0, backlog=1)
    client = socket.create_connection(server.sockets[0].getsockname())
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (client.fileno() + 1, limit[1]))
    await asyncio.sleep(0.01)
    resource.setrlimit(resource.RLIMIT_NOFILE, limit)
    client.close()
    server.close()


traceback.format_exception(OSError("imports what the log needs"))
asyncio.run(main())
