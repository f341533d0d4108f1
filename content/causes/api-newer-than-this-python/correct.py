import asyncio


async def save_report():
    await asyncio.sleep(0.01)
    return "saved"


async def main():
    answer = await asyncio.wait_for(save_report(), 1)
    print("report:", answer)


asyncio.run(main())
