"""Names the page that explains an asyncio error, under the error itself.

    import asyncio_errors; asyncio_errors.install()     in a program, before anything fails
    python -m asyncio_errors app.py [arguments]         runs app.py so
    python -m asyncio_errors < log.txt                  lists the messages that a text holds
    python -m asyncio_errors --explain <name>           explains a page here, without a network

ASYNCIO_ERRORS=0 in the environment switches it off. It needs nothing but Python 3.10 or newer, never raises, and
changes neither what a program prints otherwise nor how it ends. Code MIT, texts CC BY 4.0, programs CC0.
"""

# --- data: the build writes what is in force ---
PAGE = ""
MESSAGES = ""
PAGES = ""
