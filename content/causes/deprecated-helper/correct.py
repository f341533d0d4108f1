import asyncio
import inspect


def print_receipt(order):
    print("receipt", order)


async def send_mail(order):
    await asyncio.sleep(0.01)
    print("mail", order)


async def main():
    for step in (print_receipt, send_mail):
        if inspect.iscoroutinefunction(step):
            await step(7)
        else:
            step(7)


asyncio.run(main())
