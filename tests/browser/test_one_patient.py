"""One patient who is called in more than once: found by an officer without a network, or reported by two callers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from apps.core.instants import from_wire
from tests.browser.people import (
    BRIGGATE,
    BY_THE_CALL,
    CREW_NEARBY,
    Responder,
    Supervisor,
    incident_as_kept,
    place_call,
)
from tests.harness.browser import OFFICER_TABLET, PARAMEDIC_PHONE, SUPERVISOR_DESKTOP, OpenDevice
from tests.harness.installation import EMBEDDED, SERVED, Installation, only_on
from tests.harness.pace import within
from tests.harness.proxy import NetworkProxy

MakeProxy = Callable[[Installation], NetworkProxy]
# Later than A102 by less than a crew is exchanged for.
FARTHER_NORTH = (53.8172, -1.5420)
ACROSS_THE_STREET = {**BRIGGATE, "lat": 53.7968}
COUNT_RINGS = """
  window.rings = 0;
  const start = OscillatorNode.prototype.start;
  OscillatorNode.prototype.start = function (...at) {
    window.rings += 1;
    return start.apply(this, at);
  };
"""


def alerts_of(entries: list[dict[str, Any]]) -> dict[str, int]:
    """How often each unit was alerted to this incident."""
    return Counter(entry["payload"]["call_sign"] for entry in entries if entry["kind"] == "alert_raised")


@only_on(EMBEDDED)
@pytest.mark.timeout(180)
def test_an_arrest_found_without_a_network_is_one_incident_with_the_later_call(
    installation: Installation, open_device: OpenDevice, proxy_to: MakeProxy
) -> None:
    proxy = proxy_to(installation)
    officer = Responder(open_device(OFFICER_TABLET, proxy.origin), "officer", "XT21")
    officer.device.move_to(*BY_THE_CALL)
    officer.go_on_duty()
    officer.is_located()
    desk = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "supervisor")
    desk.watches()

    proxy.cut()
    officer.is_cut_off()
    officer.holds("arrest-here")
    found_at = datetime.now(UTC)
    officer.sees("scene")
    officer.sees("running-notice", "Nobody knows yet: not sent")
    officer.acts("cpr", "pads_applied", "shock_advised", "shock_delivered")
    expect(desk.page.get_by_test_id("inbox-item")).to_have_count(0)

    proxy.restore()
    desk.sees("inbox-item", "A unit has found a patient")
    officer.sees("running-notice", "Sent. Ambulance control has not confirmed yet.")
    officer.has_sent_everything()
    placed = place_call(installation, "found-before", location=ACROSS_THE_STREET)["incident"]
    expect(desk.page.get_by_test_id("inbox-item")).to_have_count(0)
    officer.sees("running-notice", "Ambulance control has this call")
    officer.sees("running-notice", "Its number there: found-before")
    officer.page.get_by_test_id("running-seen").click()
    expect(officer.page.get_by_test_id("running-notice")).to_have_count(0)
    officer.acts("shock_delivered")
    desk.opens(placed["number"])
    desk.reads("shock_delivered", 2)
    expect(desk.page.get_by_test_id("incident-row")).to_have_count(1)
    kept = incident_as_kept(installation, placed["id"])
    found = from_wire(next(entry for entry in kept if entry["kind"] == "incident_opened")["occurred_at"])
    assert abs(found - found_at) < timedelta(seconds=within(3))
    assert {"running_call_opened", "cpr_started", "incident_referenced"} <= {entry["kind"] for entry in kept}
    assert alerts_of(kept) == {"XT21": 1, "A102": 1, "R201": 1}


@only_on(SERVED)
@pytest.mark.timeout(180)
def test_two_calls_become_one_while_both_crews_drive(
    installation: Installation, open_device: OpenDevice
) -> None:
    """The crew of the second call goes on under the first: one job on its screen, and it does not ring again."""
    first_crew = Responder(open_device(PARAMEDIC_PHONE, installation.origin), "paramedic", "A101")
    first_crew.device.move_to(*CREW_NEARBY)
    first_crew.go_on_duty()
    first_crew.is_located()
    older = place_call(installation, "caller-1")["incident"]
    first_crew.accept()
    second_crew = Responder(open_device(OFFICER_TABLET, installation.origin), "a103-1", "A103")
    second_crew.device.context.add_init_script(COUNT_RINGS)
    second_crew.device.move_to(*FARTHER_NORTH)
    second_crew.finds_itself_on_duty()
    second_crew.is_located()
    called = place_call(
        installation, "caller-2", location=ACROSS_THE_STREET, address="By the arcade, Briggate"
    )
    assert "A103" in {alert["call_sign"] for alert in called["alerts"]}, called["sentence"]
    younger = called["incident"]
    second_crew.accept()
    second_crew.has_an_empty_outbox()

    rings = second_crew.page.evaluate("window.rings")
    desk = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "supervisor")
    desk.watches()
    desk.sees("likely-same", "By the arcade, Briggate")
    desk.press("merge")
    expect(desk.page.get_by_test_id("likely-same")).to_have_count(0)
    second_crew.sees("way", "Outside 42 Briggate")
    first_crew.sees("way", "Outside 42 Briggate")
    second_crew.acts("on_scene")
    first_crew.acts("on_scene")
    second_crew.has_sent_everything()
    assert second_crew.page.evaluate("window.rings") == rings
    desk.opens(older["number"])
    desk.reads("incidents_linked")
    kept = incident_as_kept(installation, older["id"])
    assert alerts_of(kept)["A103"] == 1
    merged = incident_as_kept(installation, younger["id"])
    assert [entry["kind"] for entry in merged].count("incident_merged") == 1
    there = [entry["author"]["call_sign"] for entry in kept if entry["payload"].get("status") == "on_scene"]
    assert there == ["A103", "A101"]
