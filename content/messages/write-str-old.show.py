import asyncio


async def read_status():
    await asyncio.sleep(0)
    return b"ready"


async def main():
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(
        asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0)
    )
    address = transport.get_extra_info("sockname")
    try:
        transport.sendto(read_status(), address)
    finally:
        transport.close()


asyncio.run(main())
