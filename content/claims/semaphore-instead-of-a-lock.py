import asyncio

stock = {"book": 1}


async def order(limit, name):
    async with limit:
        if stock["book"] > 0:
            await asyncio.sleep(0.01)
            stock["book"] -= 1
            print(name, "got the book")


async def main():
    limit = asyncio.Semaphore(2)
    await asyncio.gather(order(limit, "Ada"), order(limit, "Grace"))
    print("books left:", stock["book"])


asyncio.run(main())
