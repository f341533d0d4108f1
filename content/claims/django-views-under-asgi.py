import asyncio

import django
from django.conf import settings
from django.http import HttpResponse
from django.test import AsyncClient
from django.urls import path


def plain_view(request):
    return HttpResponse(f"in a loop: {asyncio._get_running_loop() is not None}")


async def async_view(request):
    return HttpResponse(f"in a loop: {asyncio._get_running_loop() is not None}")


async def main():
    for name in ("plain", "async"):
        print(name, (await AsyncClient().get(f"/{name}")).content.decode())


urlpatterns = [path("plain", plain_view), path("async", async_view)]
settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])
django.setup()
asyncio.run(main())
