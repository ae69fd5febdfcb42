"""One arrest, recorded by two officers and a crew: its clocks, the number of taps, and the accuracy of its times."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from apps.core.instants import from_wire
from tests.browser.people import BY_THE_CALL, CREW_NEARBY, Responder, books_on, incident_as_kept, place_call
from tests.harness.browser import OFFICER_TABLET, PARAMEDIC_PHONE, OpenDevice, pausing
from tests.harness.installation import EMBEDDED, Installation, long_on, only_on
from tests.harness.pace import until, within, within_ms
from tests.harness.proxy import NetworkProxy

MakeProxy = Callable[[Installation], NetworkProxy]
CLINICAL = ("arrest_recognised", "cpr_started", "pads_applied", "shock_delivered", "rhythm_analysed")


def _at_patient(
    installation: Installation, open_device: OpenDevice, ref: str, origin: str | None = None
) -> tuple[Responder, str]:
    officer = Responder(open_device(OFFICER_TABLET, origin or installation.origin), "officer", "XT21")
    officer.device.move_to(*BY_THE_CALL)
    officer.go_on_duty()
    officer.is_located()
    incident: str = place_call(installation, ref)["incident"]["id"]
    officer.accept()
    officer.acts("on_scene", "at_patient")
    return officer, incident


@long_on(EMBEDDED)
@pytest.mark.timeout(240)
def test_recorded_by_two_officers_and_a_crew_one_of_them_without_a_signal(
    installation: Installation, open_device: OpenDevice, proxy_to: MakeProxy
) -> None:
    proxy = proxy_to(installation)
    books_on(installation, "xt27-2", "XT21")
    second = Responder(open_device(OFFICER_TABLET, proxy.origin), "xt27-2", "XT21")
    second.device.move_to(*BY_THE_CALL)
    second.finds_itself_on_duty()
    paramedic = Responder(open_device(PARAMEDIC_PHONE, installation.origin), "paramedic", "A101")
    paramedic.device.move_to(*CREW_NEARBY)
    paramedic.go_on_duty()
    paramedic.is_located()
    officer, incident = _at_patient(installation, open_device, "three-recorders")
    paramedic.accept()
    second.sees("scene")

    proxy.cut()
    second.is_cut_off()
    officer.acts("arrest_recognised", "cpr")
    second.acts("pads_applied", "shock_advised", "shock_delivered")
    paramedic.acts("on_scene", "at_patient", "shock_delivered")
    second.acts("shock_delivered")
    # Each device shows what it can know: the one without a signal its own two shocks, the others the crew's one.
    expect(second.page.locator('[data-testid="timeline-line"][data-kind="shock_delivered"]')).to_have_count(2)
    expect(officer.page.locator('[data-testid="timeline-line"][data-kind="shock_delivered"]')).to_have_count(
        1
    )

    proxy.restore()
    for person in (officer, second, paramedic):
        shocks = person.page.locator('[data-testid="timeline-line"][data-kind="shock_delivered"]')
        expect(shocks).to_have_count(3, timeout=within_ms(30_000))
        person.has_sent_everything()
    recorded = _recorded(installation, officer.page, incident, CLINICAL, 7)
    assert Counter(entry["kind"] for entry in recorded) == {
        "arrest_recognised": 1,
        "cpr_started": 1,
        "pads_applied": 1,
        "rhythm_analysed": 1,
        "shock_delivered": 3,
    }
    assert {entry["author"]["name"] for entry in recorded} == {
        "Danielle Mostyn",
        "Viktor Andersson",
        "Imogen Thackray",
    }
    assert [entry["flags"] for entry in recorded] == [[]] * 7
    lines = [_clinical_lines(person.page) for person in (officer, second, paramedic)]
    assert lines[0] == lines[1] == lines[2]


def _clinical_lines(page: Page) -> list[str | None]:
    found = page.locator('[data-testid="timeline-line"]').all()
    kinds = [line.get_attribute("data-kind") for line in found]
    return [kind for kind in kinds if kind in CLINICAL]


def _main_clock_s(page: Page) -> int:
    """Seconds on the large clock, `12:34`."""
    text = page.locator('[data-testid="main-clock"] .figures').first.inner_text().strip()
    parts = [int(part) for part in text.split(":")]
    return sum(part * 60**power for power, part in enumerate(reversed(parts)))


def _recorded(
    installation: Installation, page: Page, incident: str, kinds: Collection[str], count: int
) -> list[dict[str, Any]]:
    """The entries of these kinds, as soon as the server has so many: a press shows before its report is on its way."""

    def found() -> list[dict[str, Any]]:
        kept = [entry for entry in incident_as_kept(installation, incident) if entry["kind"] in kinds]
        return kept if len(kept) >= count else []

    return until(found, 20, f"{count} entries are recorded", every_s=0.25, pause=pausing(page))


def _recorded_at(installation: Installation, page: Page, incident: str, kind: str) -> datetime:
    """When the one entry of this kind occurred."""
    (entry,) = _recorded(installation, page, incident, (kind,), 1)
    return from_wire(entry["occurred_at"])


@only_on(EMBEDDED)
@pytest.mark.timeout(240)
def test_the_clocks_are_right_after_a_reload_a_sleep_and_a_change_of_the_clock(
    installation: Installation, open_device: OpenDevice
) -> None:
    officer, incident = _at_patient(installation, open_device, "clocks")
    officer.acts("arrest_recognised", "cpr")
    since = _recorded_at(installation, officer.page, incident, "cpr_started")

    def is_right(later: timedelta = timedelta()) -> None:
        def off() -> float:
            return abs((datetime.now(UTC) + later - since).total_seconds() - _main_clock_s(page))

        page = officer.page
        until(lambda: off() <= within(2), 45, "the large clock is right", every_s=0.25, pause=pausing(page))

    is_right()
    officer.page.reload()
    officer.sees("scene")
    is_right()

    # The device sleeps in a pocket for ten minutes: its timers stop, its clock does not.
    officer.page.clock.install()
    officer.page.clock.fast_forward("10:00")
    officer.page.clock.resume()
    is_right_or_corrected = officer.page.locator('[data-testid="scene"]')
    expect(is_right_or_corrected).to_be_visible()
    # Its clock is now ten minutes ahead of the server's; the next answer of the server corrects that.
    is_right()

    officer.page.clock.set_system_time(datetime.now(UTC) - timedelta(hours=3))
    officer.page.clock.resume()
    is_right()
    officer.acts("cpr")
    paused = _recorded_at(installation, officer.page, incident, "cpr_paused")
    assert abs((paused - datetime.now(UTC)).total_seconds()) < within(15)


@only_on(EMBEDDED)
def test_taps(installation: Installation, open_device: OpenDevice) -> None:
    """Each action takes this many taps: at patient 1, CPR 1, shock 1, pulse back 1, handover 2."""
    paramedic = Responder(open_device(PARAMEDIC_PHONE, installation.origin), "paramedic", "A101")
    paramedic.device.move_to(*CREW_NEARBY)
    paramedic.go_on_duty()
    paramedic.is_located()
    officer = Responder(open_device(OFFICER_TABLET, installation.origin), "officer", "XT21")
    officer.device.move_to(*BY_THE_CALL)
    officer.go_on_duty()
    officer.is_located()
    call = place_call(installation, "taps")
    incident: str = call["incident"]["id"]
    assert {"A101", "XT21"} <= {alert["call_sign"] for alert in call["alerts"]}, call["sentence"]
    officer.accept()
    paramedic.accept()
    officer.acts("on_scene")
    for testid, kind in (
        ("act-at_patient", "status_reached"),
        ("act-cpr", "cpr_started"),
        ("act-shock_delivered", "shock_delivered"),
        ("act-pulse_returned", "pulse_returned"),
    ):
        lines = officer.page.locator(f'[data-testid="timeline-line"][data-kind="{kind}"]')
        before = lines.count()
        officer.press(testid)
        expect(lines).to_have_count(before + 1)
        box = officer.part(testid if testid != "act-pulse_returned" else "act-pulse_lost").bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 72
    paramedic.acts("on_scene", "at_patient")
    officer.press("act-handover")
    officer.press("offer-handover")
    officer.sees("handover-waiting")
    paramedic.press("open-handover")
    paramedic.sees("atmist", "1 shock")
    officer.has_sent_everything()
    kinds = ("cpr_started", "shock_delivered", "pulse_returned", "handover_offered")
    recorded = _recorded(installation, officer.page, incident, kinds, 4)
    assert Counter(entry["kind"] for entry in recorded) == dict.fromkeys(kinds, 1)


# A resuscitation by the guideline: seconds from the arrival at the patient, and the tile.
SCRIPT = (
    (2, "arrest_recognised", "arrest_recognised"),
    (5, "cpr", "cpr_started"),
    (30, "pads_applied", "pads_applied"),
    (38, "shock_advised", "rhythm_analysed"),
    (43, "shock_delivered", "shock_delivered"),
    (165, "shock_advised", "rhythm_analysed"),
    (171, "shock_delivered", "shock_delivered"),
    (290, "cpr", "cpr_paused"),
    (296, "no_shock_advised", "rhythm_analysed"),
    (299, "cpr", "cpr_resumed"),
    (420, "shock_advised", "rhythm_analysed"),
    (426, "shock_delivered", "shock_delivered"),
    (560, "pulse_returned", "pulse_returned"),
    (640, "pulse_lost", "pulse_lost"),
    (700, "pulse_returned", "pulse_returned"),
)


NOTE_TOUCHES = """() => {
  window.touches = [];
  const note = (touch) => { if (touch.target.closest('button')) window.touches.push(Date.now()); };
  addEventListener('pointerdown', note, true);
}"""


@only_on(EMBEDDED)
@pytest.mark.timeout(200)
@pytest.mark.parametrize(("speed", "until_s"), [pytest.param(1, 45, marks=pytest.mark.long), (100, 700)])
def test_recorded_times_are_those_of_the_script(
    installation: Installation, open_device: OpenDevice, speed: int, until_s: int
) -> None:
    """The script says when to tap; the recorded time is compared with the time of the touch."""
    officer, incident = _at_patient(installation, open_device, f"replayed-{speed}")
    officer.page.evaluate(NOTE_TOUCHES)
    began = datetime.now(UTC)
    played = [(second, tile, kind) for second, tile, kind in SCRIPT if second <= until_s]
    for second, tile, _ in played:
        left_s = (began + timedelta(seconds=second / speed) - datetime.now(UTC)).total_seconds()
        if left_s > 0:
            officer.page.wait_for_timeout(left_s * 1000)
        officer.acts(tile)
    officer.has_sent_everything()
    touched = [datetime.fromtimestamp(ms / 1000, UTC) for ms in officer.page.evaluate("window.touches")]
    recorded = _recorded_in_order(incident_as_kept(installation, incident), {kind for _, _, kind in played})
    assert [kind for kind, _ in recorded] == [kind for _, _, kind in played]
    errors = [abs((at - meant).total_seconds()) for (_, at), meant in zip(recorded, touched, strict=True)]
    assert statistics.median(errors) < within(1)


def _recorded_in_order(entries: list[dict[str, Any]], kinds: set[str]) -> list[tuple[str, datetime]]:
    recorded = [
        (entry["kind"], from_wire(entry["occurred_at"])) for entry in entries if entry["kind"] in kinds
    ]
    return sorted(recorded, key=lambda one: one[1])
