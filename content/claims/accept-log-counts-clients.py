import asyncio
import resource
import socket


async def main():
    lines = []
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda _, context: lines.append(context["message"]))
    server = await asyncio.start_server(print, "127.0.0.1", 0)
    client = socket.create_connection(server.sockets[0].getsockname())
    limit = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (client.fileno() + 1, limit[1]))
    await asyncio.sleep(0.01)
    resource.setrlimit(resource.RLIMIT_NOFILE, limit)
    print("one client,", len(lines), "lines:", *set(lines))
    client.close()


asyncio.run(main())
