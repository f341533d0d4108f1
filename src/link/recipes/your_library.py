import asyncio

PAGE = "https://site.example/errors/no-running-event-loop/"


def start_worker(work):
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError as error:
        if hasattr(error, "add_note"):  # Python 3.11 and newer
            error.add_note(f"start_worker() needs a running event loop: {PAGE}")
        raise
    return loop.create_task(work())
