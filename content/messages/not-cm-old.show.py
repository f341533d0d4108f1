import asyncio


class Report:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        print("closed")


async def open_report():
    await asyncio.sleep(0)
    return Report()


async def main():
    with open_report() as report:
        print("open", report)


asyncio.run(main())
