import asyncio


async def connect(server):
    await asyncio.sleep(0)
    return server


async def read_rows(server):
    await asyncio.sleep(0.25)
    return f"all rows of {server}"


async def download():
    server = await connect("archive")
    return await read_rows(server)


async def main():
    try:
        print(await asyncio.wait_for(download(), 0.1))
    except asyncio.TimeoutError:
        print("no answer in 0.1 s")


asyncio.run(main())
