import asyncio


class Mailer:
    """Stands for a library that asks for the loop when its object is made."""

    def __init__(self):
        self.loop = asyncio.get_event_loop()


async def main(mailer):
    print(
        "the mailer has the loop that runs:", mailer.loop is asyncio.get_running_loop()
    )


loop = asyncio.new_event_loop()
loop.run_until_complete(main(Mailer()))
loop.close()
