import asyncio

import django
from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import models

SQLITE = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
settings.configure(DATABASES={"default": SQLITE})
django.setup()


class Item(models.Model):
    name = models.CharField(max_length=20)

    class Meta:
        app_label = "shop"


async def show_items():
    items = await sync_to_async(Item.objects.filter)(name="tea")
    print("got a", type(items).__name__)
    for item in items:
        print(item.name)


asyncio.run(show_items())
