"""Fixtures for journeys in real Chromium.

A test that uses `open_device` fails if a page of any device broke the content security policy or
raised an uncaught error.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright

from tests.harness.browser import ARGUMENTS, Device, Form, OpenDevice, chromium_program
from tests.harness.installation import Installation
from tests.harness.pace import within_ms
from tests.harness.proxy import NetworkProxy

TEST_WITHIN_S = 120
FAILED = pytest.StashKey[bool]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put browser tests on one worker with a time limit each, so that a waiting page cannot hang the run."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("browser"))
            if item.get_closest_marker("timeout") is None:
                item.add_marker(pytest.mark.timeout(TEST_WITHIN_S))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    """Playwright, stopped after the last browser test: its event loop owns the thread, so no async test could run."""
    expect.set_options(timeout=within_ms(5_000))
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="package")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(
        executable_path=chromium_program(), args=ARGUMENTS, timeout=within_ms(30_000)
    )
    yield browser
    browser.close()


@pytest.fixture
def open_device(
    request: pytest.FixtureRequest, playwright: Playwright, chromium: Browser
) -> Iterator[OpenDevice]:
    """Opens a device: `open_device(OFFICER_TABLET, installation.origin)`. With `profile=tmp_path` it can be killed."""
    opened: list[Device] = []

    def new_context(form: Form, origin: str, profile: Path | None) -> BrowserContext:
        if profile is None:
            return chromium.new_context(base_url=origin, **form.options())
        return playwright.chromium.launch_persistent_context(
            profile,
            executable_path=chromium_program(),
            args=ARGUMENTS,
            timeout=within_ms(30_000),
            base_url=origin,
            **form.options(),
        )

    def open_one(form: Form, origin: str, profile: Path | None = None) -> Device:
        opened.append(Device(form, new_context(form, origin, profile), profile))
        return opened[-1]

    yield open_one
    if FAILED in request.node.stash:
        for device in opened:
            device.keep_screen(request.node.name)
    for device in opened:
        device.close()
    assert [fault for device in opened for fault in device.faults] == []


@pytest.fixture
def proxy_to() -> Iterator[Callable[[Installation], NetworkProxy]]:
    """Makes a proxy: devices on `proxy_to(installation).origin` lose their signal when it is cut or silent."""
    proxies: list[NetworkProxy] = []

    def lay(installation: Installation) -> NetworkProxy:
        proxies.append(NetworkProxy(installation.web.port))
        return proxies[-1]

    yield lay
    for proxy in proxies:
        proxy.close()
