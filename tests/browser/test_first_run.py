"""The first run: a person on another continent does only what the README says, in three windows of one browser."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Geolocation, Page, expect

from tests.browser.people import Responder, Supervisor
from tests.harness.browser import PERMISSIONS, SUPERVISOR_DESKTOP, Device, Form
from tests.harness.installation import EMBEDDED, Installation, Workshop
from tests.harness.pace import within_ms

LIMA: Geolocation = {"latitude": -12.046, "longitude": -77.043, "accuracy": 20.0}
WINDOW = Form("window", 1100, 900, is_touch=False)


class Window(Device):
    """One window of the browser that the others share."""

    def __init__(self, context: BrowserContext, page: Page, faults: list[str]) -> None:
        self.form, self.context, self.page, self.faults = WINDOW, context, page, faults


@pytest.fixture
def demo(workshop: Workshop) -> Iterator[Installation]:
    """The installation of `make run` with the demo's own calls, without past weeks, which have a test of their own."""
    made = workshop.make(EMBEDDED, DEMO_CALL_EVERY_S="150")
    made.start()
    yield made
    made.remove()


def windows(chromium: Browser, demo: Installation, permissions: list[str]) -> tuple[Device, list[Window]]:
    """Three windows of one browser profile, at the addresses that `make run` prints."""
    context = chromium.new_context(
        viewport={"width": WINDOW.width, "height": WINDOW.height},
        permissions=permissions,
        geolocation=LIMA,
        locale="en-GB",
        timezone_id="America/Lima",
    )
    profile = Device(SUPERVISOR_DESKTOP, context, None)
    opened = []
    for name in ("officer", "paramedic", "supervisor"):
        page = context.new_page()
        page.goto(f"http://{name}.localhost:{demo.web.port}/")
        opened.append(Window(context, page, profile.faults))
    return profile, opened


def sign_in_with_one_tap(person: Responder | Supervisor) -> None:
    person.press(f"demo-{person.username}")


def go_on_duty(responder: Responder) -> None:
    sign_in_with_one_tap(responder)
    responder.press(f"duty-unit-{responder.call_sign}")
    responder.press("duty-go")
    responder.sees("waiting")
    responder.is_live()


@pytest.mark.timeout(480)
@pytest.mark.parametrize(
    "permissions",
    [
        pytest.param(PERMISSIONS, id="lima"),
        pytest.param(
            [one for one in PERMISSIONS if one != "geolocation"], id="denied", marks=pytest.mark.long
        ),
    ],
)
def test_what_the_readme_says(chromium: Browser, demo: Installation, permissions: list[str]) -> None:
    profile, (first, second, third) = windows(chromium, demo, permissions)
    officer = Responder(first, "officer", "XT21")
    paramedic = Responder(second, "paramedic", "A101")
    supervisor = Supervisor(third, "supervisor")

    go_on_duty(officer)
    go_on_duty(paramedic)
    sign_in_with_one_tap(supervisor)
    # The board is alive: there is a call of the demo's own, and no crew is silent.
    expect(supervisor.page.locator('[data-testid^="incident-"]').first).to_be_visible(
        timeout=within_ms(90_000)
    )
    supervisor.sees("board-health", "by the demo")
    expect(supervisor.part("board-health")).not_to_contain_text("silent")
    for responder in (officer, paramedic):
        expect(responder.part("demo-position")).to_have_attribute("data-placing", "demo")

    supervisor.press("test-call-open")
    supervisor.press("test-call-place")
    supervisor.sees("test-call-answer", "XT21")
    supervisor.sees("test-call-answer", "A101")
    officer.sees("alert", "Briggate")
    paramedic.sees("alert", "Briggate")
    number = supervisor.part("test-call-answer").locator("strong").first.text_content() or ""
    supervisor.press("test-call-close")
    supervisor.sees(f"incident-{number}", "XT21")
    supervisor.sees(f"incident-{number}", "A101")

    officer.accept()
    paramedic.accept()
    supervisor.opens(number)
    officer.acts("on_scene", "at_patient", "arrest_recognised", "cpr", "pads_applied")
    officer.acts("shock_advised", "shock_delivered")
    supervisor.reads("shock_delivered", 1)
    paramedic.acts("on_scene", "at_patient")
    officer.acts("handover")
    officer.press("offer-handover")
    paramedic.press("open-handover")
    paramedic.sees("atmist", re.compile("1 shock"))
    paramedic.press("hear-handover")
    paramedic.press("accept-handover")
    for responder in (officer, paramedic):
        responder.sees("receipt", "XT21")
        responder.sees("receipt", "A101")
    supervisor.reads("handover_accepted", 1)
    # Each of the three windows still has its own person.
    for person, name in ((officer, "Danielle Mostyn"), (paramedic, "Imogen Thackray")):
        person.page.reload()
        expect(person.page.get_by_text(name).first).to_be_visible(timeout=within_ms(20_000))
    assert profile.faults == []
    profile.close()


@pytest.mark.timeout(240)
def test_an_administrator_has_a_home_of_their_own(chromium: Browser, demo: Installation) -> None:
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, permissions=[])
    profile = Device(SUPERVISOR_DESKTOP, context, None)
    profile.page.goto(f"http://administrator.localhost:{demo.web.port}/")
    profile.page.locator('[data-testid="demo-administrator"]').click()
    expect(profile.page.locator('[data-testid="administration"]')).to_contain_text(
        "Aire Valley Ambulance Service"
    )
    expect(profile.page.locator('[data-testid="admin-health"]')).to_contain_text("Everything works.")
    expect(profile.page.locator('[data-testid="admin-people"]')).to_contain_text("Wendy Castledine")
    assert profile.faults == []
    profile.close()


def test_the_sign_in_page_links_a_window_for_each_person(chromium: Browser, demo: Installation) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, permissions=[])
    page = context.new_page()
    page.goto(demo.origin)
    with page.expect_popup() as opened:
        page.locator('[data-testid="window-officer"]').click()
    popup = opened.value
    expect(popup.locator('[data-testid="demo-officer"]')).to_be_visible()
    assert popup.url == f"http://officer.localhost:{demo.web.port}/"
    expect(popup.locator('[data-testid="demo-paramedic"]')).to_have_count(0)
    context.close()
