import django
from asgiref.sync import async_to_sync
from django.conf import settings
from django.db import connection, models

SQLITE = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
settings.configure(DATABASES={"default": SQLITE})
django.setup()


class Item(models.Model):
    name = models.CharField(max_length=20)

    class Meta:
        app_label = "shop"


async def show_item():
    print("found", Item.objects.get(name="tea").name)


with connection.schema_editor() as editor:
    editor.create_model(Item)
Item.objects.create(name="tea")
async_to_sync(show_item)()
connection.close()
