import asyncio


async def choose_formatter(country):
    await asyncio.sleep(0)
    return {"uk": "£{:.2f}".format}[country]


async def main():
    formatter = choose_formatter("uk")
    print(formatter(3))


asyncio.run(main())
