"""Screens fit: no word breaks, nothing overlaps or is covered, and the controls of an arrest are in sight on a phone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from apps.core.ids import new_id
from tests.browser.layout import LayoutCheck, layout_faults
from tests.browser.people import PASSWORD, Responder
from tests.browser.walkthrough import Walkthrough
from tests.feed.live import Visitor
from tests.feed.live_call import LiveCall
from tests.harness.browser import OFFICER_TABLET, PARAMEDIC_PHONE, OpenDevice
from tests.harness.installation import EMBEDDED, Installation

Serve = Callable[..., Installation]
PRESSED_IN_AN_ARREST = (
    "cpr",
    "pads_applied",
    "shock_advised",
    "no_shock_advised",
    "shock_delivered",
    "pulse_returned",
)
SMALL_PHONE, PHONE, LYING_PHONE, TABLET = (360, 740), (390, 844), (844, 390), (820, 1180)
# How much of the page is out of sight, in CSS pixels: below, and at the side.
HIDDEN = """() => {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
  return [scrollHeight - clientHeight, scrollWidth - clientWidth];
}"""

LOADED_FACES = """async () =>
  (await document.fonts.load("700 17px 'Heebo Variable'", '0:12')).map(({ status }) => status)"""
KEPT_FONTS = """async () => {
  const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  const fonts = kept.flat().flatMap(({ url }) => /(heebo-[a-z-]+)-wght/.exec(url)?.[1] ?? []);
  return fonts.sort();
}"""


def _walk_to_a_shock(installation: Installation) -> LiveCall:
    live_call = LiveCall(lambda username: Visitor(installation.origin, username))
    live_call.accept()
    for visitor in (live_call.officer, live_call.paramedic):
        visitor.record("status_reached", live_call.incident, {"status": "at_patient"})
    for kind, payload in (
        ("arrest_recognised", {}),
        ("cpr_started", {}),
        ("pads_applied", {}),
        ("rhythm_analysed", {"shock_advised": True}),
        ("shock_delivered", {"energy_j": 200}),
    ):
        live_call.officer.record(kind, live_call.incident, payload)
    for visitor in (live_call.paramedic, live_call.supervisor, live_call.police):
        visitor.close()
    return live_call


def _finds_more(live_call: LiveCall) -> None:
    """Add a second patient, and three tourniquets to the first."""
    live_call.officer.record("patient_found", live_call.incident, {"patient": str(new_id())})
    for limb in ("left_leg", "right_leg", "left_arm"):
        tourniquet = {"tourniquet": str(new_id()), "limb": limb, "time_known": True}
        live_call.officer.record("tourniquet_applied", live_call.incident, tourniquet)
    live_call.officer.close()


def _takes_up(person: Responder) -> None:
    person.page.goto("/")
    person.part("signin-username").fill(person.username)
    person.part("signin-password").fill(PASSWORD)
    person.press("signin-submit")
    person.sees("cycle")
    muted = person.page.locator('[data-testid="sound-locked"]')
    muted.get_by_role("button").tap()
    expect(muted).to_have_count(0)


def _is_in_sight(person: Responder) -> None:
    """Expect all controls of an arrest in sight without scrolling, and large enough for a gloved thumb."""
    for width, height in (SMALL_PHONE, PHONE, LYING_PHONE):
        person.page.set_viewport_size({"width": width, "height": height})
        assert person.page.evaluate(HIDDEN) == [0, 0], (width, height)
        for act in PRESSED_IN_AN_ARREST:
            box = person.part(f"act-{act}").bounding_box()
            assert box is not None
            assert box["x"] >= 0, act
            assert box["y"] >= 0, act
            assert box["x"] + box["width"] <= width, act
            assert box["y"] + box["height"] <= height, act
            assert min(box["width"], box["height"]) >= 72, act


def test_an_arrest_fits_a_phone(serve: Serve, open_device: OpenDevice) -> None:
    """It fits with one patient, and with a second patient and three tourniquets."""
    installation = serve(EMBEDDED)
    live_call = _walk_to_a_shock(installation)
    people = (
        Responder(open_device(OFFICER_TABLET, installation.origin), "officer", "XT21"),
        Responder(open_device(PARAMEDIC_PHONE, installation.origin), "paramedic", "A101"),
    )
    for person in people:
        _takes_up(person)
        _is_in_sight(person)
    _finds_more(live_call)
    for person in people:
        expect(person.page.locator('[data-testid="tourniquet-time"]')).to_have_count(3)
        _is_in_sight(person)


@pytest.mark.long
@pytest.mark.timeout(300)
def test_every_screen_fits_in_both_fonts(serve: Serve, open_device: OpenDevice) -> None:
    check = LayoutCheck()
    Walkthrough(serve(EMBEDDED), open_device, check).run()
    assert check.found == []


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("language", "sizes"),
    [
        pytest.param("es", (SMALL_PHONE,), marks=pytest.mark.long),
        pytest.param("he", (SMALL_PHONE,), marks=pytest.mark.long),
        pytest.param("en-XA", (SMALL_PHONE, TABLET)),
    ],
    ids=["es", "he", "en-XA"],
)
def test_every_screen_fits_in_other_languages(
    serve: Serve, open_device: OpenDevice, language: str, sizes: tuple[tuple[int, int], ...]
) -> None:
    """Hebrew mirrors every screen; the pseudo-language is 40 % longer than English, which affects a tablet's columns too."""
    check = LayoutCheck(sizes)
    Walkthrough(serve(EMBEDDED), open_device, check, language).run()
    assert check.found == []


def test_the_font_is_kept_for_use_without_a_network(serve: Serve, open_device: OpenDevice) -> None:
    page = open_device(PARAMEDIC_PHONE, serve(EMBEDDED).origin).page
    page.goto("/")
    page.evaluate("navigator.serviceWorker.ready")
    page.context.set_offline(True)
    page.reload()
    assert page.evaluate(LOADED_FACES) == ["loaded"]
    assert page.evaluate(KEPT_FONTS) == ["heebo-hebrew", "heebo-latin", "heebo-latin-ext"]


# The text of a clock, and the seconds since CPR began at which it shows that for most of a minute.
CLOCKS = {"00:": 0, "59:": -3_542, "9:59:": -35_942}


def test_clocks_fit_when_they_start_and_after_hours(serve: Serve, open_device: OpenDevice) -> None:
    installation = serve(EMBEDDED)
    live_call = _walk_to_a_shock(installation)
    person = Responder(open_device(PARAMEDIC_PHONE, installation.origin), "paramedic", "A101")
    person.page.emulate_media(reduced_motion="reduce")
    _takes_up(person)
    found: list[str] = []
    for figures, began in CLOCKS.items():
        # The earliest record of CPR decides when it began.
        live_call.officer.record("cpr_started", live_call.incident, at=began)
        person.sees("main-clock", figures)
        found += layout_faults(person.page, f"scene at {figures}")
        person.press("clocks-large")
        person.sees("large-clock", figures.removeprefix("0"))
        found += layout_faults(person.page, f"large clocks at {figures}")
        person.press("large-back")
    live_call.officer.close()
    assert found == []
