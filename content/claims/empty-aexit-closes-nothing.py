import asyncio
import io


class Report(io.StringIO):
    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        pass


async def main():
    async with Report() as report:
        report.write("tea")
    print("async with: closed is", report.closed)
    with Report() as report:
        report.write("tea")
    print("with: closed is", report.closed)


asyncio.run(main())
