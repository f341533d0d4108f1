import asyncio


async def save_report():
    await asyncio.sleep(0.01)
    return "saved"


async def main():
    async with asyncio.timeout(1):
        answer = await save_report()
    print("report:", answer)


asyncio.run(main())
