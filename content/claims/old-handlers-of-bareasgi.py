import asyncio

from bareasgi import Application


async def handle(scope, info, *others):
    return 200, [], None


async def call(app, kind, *events):
    received, sent = asyncio.Queue(), asyncio.Queue()
    for event in events:
        received.put_nowait({"type": f"{kind}.{event}"})
    scope = {"type": kind, "http_version": "1.1", "method": "GET", "path": "/", "headers": []}
    try:
        await app(scope, received.get, sent.put)
        print(sent.get_nowait())
    except TypeError as error:
        print(error)


app = Application(startup_handlers=[handle])
app.http_router.add({"GET"}, "/", handle)
asyncio.run(call(app, "lifespan", "startup", "shutdown"))
asyncio.run(call(app, "http", "request", "disconnect"))
