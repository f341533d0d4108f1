import asyncio
import time

import django
from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import connection

SQLITE = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
settings.configure(DATABASES={"default": SQLITE})
django.setup()


def connect():
    connection.ensure_connection()
    time.sleep(0.05)
    return connection.connection


async def main():
    found = await asyncio.gather(*(asyncio.to_thread(connect) for _ in range(3)))
    print("to_thread:", len(set(found)), "connections")
    found = await asyncio.gather(*(sync_to_async(connect)() for _ in range(3)))
    print("sync_to_async:", len(set(found)), "connection")


asyncio.run(main())
