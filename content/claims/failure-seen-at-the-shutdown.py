import asyncio


async def send_orders():
    raise ConnectionError("no route to the shop")


async def main():
    service = asyncio.create_task(send_orders())
    for hour in range(1, 4):
        await asyncio.sleep(0.01)
        print(f"hour {hour}: all is well")
    print("shutdown")
    try:
        await service
    except ConnectionError as error:
        print("the service had failed before hour 1:", error)


asyncio.run(main())
