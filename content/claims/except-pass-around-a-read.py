import asyncio


async def hang_up(reader, writer):
    writer.close()


async def main():
    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(*address)
    await reader.read()
    failed, turns = 0, []
    asyncio.get_running_loop().call_soon(turns.append, "turn")
    while failed < 1000:
        try:
            await reader.readexactly(5)
        except Exception:
            failed += 1
    print(f"failed reads: {failed}, turns for others: {len(turns)}")
    writer.close()
    server.close()


asyncio.run(main())
