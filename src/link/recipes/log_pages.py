import logging

import asyncio_errors


class AddPage(logging.Filter):
    def filter(self, record):
        pages = asyncio_errors.find(record.getMessage())
        if record.exc_info and record.exc_info[1]:
            pages = asyncio_errors.pages_of(record.exc_info[1]) + pages
        record.page = asyncio_errors.address(pages[0]) if pages else "-"
        return True


handler = logging.StreamHandler()
handler.addFilter(AddPage())
handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s page=%(page)s"))
logging.basicConfig(handlers=[handler])
