import asyncio_errors


def before_send(event, hint):
    if "exc_info" in hint:
        pages = asyncio_errors.pages_of(hint["exc_info"][1])
        if pages:
            event.setdefault("tags", {})["asyncio_error"] = pages[0]
    return event


# sentry_sdk.init(dsn=..., before_send=before_send)
