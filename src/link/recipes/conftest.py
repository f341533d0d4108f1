import asyncio_errors
import pytest


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.failed and call.excinfo:
        for page in asyncio_errors.pages_of(call.excinfo.value):
            report.sections.append(("asyncio Error Index", asyncio_errors.address(page)))
    return report
