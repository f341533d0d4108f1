import asyncio
import warnings

warnings.simplefilter("ignore", DeprecationWarning)


async def send_mail():
    pass


print("asked:", asyncio.iscoroutinefunction(send_mail))
print("asked:", asyncio.get_event_loop_policy() is not None)
