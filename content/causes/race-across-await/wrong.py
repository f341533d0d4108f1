import asyncio

stock = {"tea": 1}


async def charge(customer):
    await asyncio.sleep(0.01)


async def buy(customer):
    if stock["tea"] == 0:
        return print(customer, "is told: sold out")
    await charge(customer)
    stock["tea"] -= 1
    print(customer, "has bought the tea")


async def main():
    await asyncio.gather(buy("Ann"), buy("Bob"))
    print("left in stock:", stock["tea"])


asyncio.run(main())
