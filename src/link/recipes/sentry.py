import asyncio_errors


def before_send(event, hint):
    pages = []
    if hint.get("exc_info"):
        pages = asyncio_errors.pages_of(hint["exc_info"][1])
    elif "log_record" in hint:
        pages = asyncio_errors.find(hint["log_record"].getMessage())
    if pages:
        event.setdefault("tags", {})["asyncio_error"] = pages[0]
    return event


# sentry_sdk.init(dsn=..., before_send=before_send)
