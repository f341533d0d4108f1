import asyncio


async def main():
    await asyncio.sleep(0)
    print("shop is open")


async def start():
    asyncio.run(await main())


try:
    compile("asyncio.run(await main())", "app.py", "exec")
except SyntaxError:
    print("at module level: not compiled")
asyncio.run(start())
