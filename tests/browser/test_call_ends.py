"""The end of a call on real devices: a cancel leaves the crew with its patient, and enough is enough."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import httpx
import pytest
from playwright.sync_api import expect

from tests.browser.people import (
    BY_THE_CALL,
    CAD_TOKEN,
    CREW_NEARBY,
    Responder,
    Supervisor,
    incident_as_kept,
    place_call,
)
from tests.harness.browser import OFFICER_TABLET, PARAMEDIC_PHONE, SUPERVISOR_DESKTOP, OpenDevice
from tests.harness.installation import EMBEDDED, SERVED, Installation, only_on
from tests.harness.pace import within, within_ms
from tests.harness.proxy import NetworkProxy

# The facts of both devices, those without a network included, and how often each is in the timeline at the end.
FACTS = {
    "cpr_started": 1,
    "pads_applied": 1,
    "rhythm_analysed": 1,
    "shock_delivered": 2,
    "pulse_returned": 1,
    "handover_accepted": 1,
}


def cancels(installation: Installation, incident: str) -> list[str]:
    """Cancel the call as its CAD does. Returns the call signs of those who stay with the patient."""
    headers = {"Authorization": f"Bearer {CAD_TOKEN}"}
    answer = httpx.delete(f"{installation.origin}/api/calls/{incident}", headers=headers, timeout=within(20))
    assert answer.status_code == 200, answer.text
    staying: list[str] = answer.json()["with_patient"]
    return staying


@only_on(SERVED)
@pytest.mark.timeout(180)
def test_a_call_cancelled_during_cpr_leaves_the_crews_with_their_patient(
    installation: Installation, open_device: OpenDevice, proxy_to: Callable[[Installation], NetworkProxy]
) -> None:
    proxy = proxy_to(installation)
    officer = Responder(open_device(OFFICER_TABLET, proxy.origin), "officer", "XT21")
    paramedic = Responder(open_device(PARAMEDIC_PHONE, installation.origin), "paramedic", "A101")
    for person, place in ((officer, BY_THE_CALL), (paramedic, CREW_NEARBY)):
        person.device.move_to(*place)
        person.go_on_duty()
        person.is_located()
    incident = place_call(installation, "cancelled-in-care")["incident"]["id"]
    officer.accept()
    paramedic.accept()
    officer.acts("on_scene", "at_patient", "cpr", "pads_applied")
    paramedic.acts("on_scene", "at_patient")
    officer.has_sent_everything()
    desk = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "supervisor")
    desk.watches()

    proxy.cut()
    officer.acts("shock_advised", "shock_delivered")
    assert cancels(installation, incident) == ["A101", "XT21"]
    paramedic.sees("cancelled", "This call was cancelled")
    proxy.restore()
    for person in (officer, paramedic):
        person.sees("cancelled", "You are with the patient and stay on it")
        person.sees("scene")
        person.sees("main-clock")
    officer.acts("shock_delivered", "pulse_returned")
    warned = desk.page.locator('[data-testid="attention"][data-cause="cancelled_with_patient"]')
    expect(warned).to_have_count(2)
    expect(warned.filter(has_text="XT21")).to_have_count(1)
    warned.first.get_by_test_id("look-after").click()
    expect(warned.last).to_contain_text("Taken")

    officer.acts("handover")
    officer.press("offer-handover")
    paramedic.press("open-handover")
    paramedic.press("hear-handover")
    paramedic.sees("read-back", "2 shocks")
    paramedic.press("accept-handover")
    officer.sees("receipt")
    officer.acts("clear")
    officer.sees("waiting")
    paramedic.press("handover-back")
    paramedic.acts("transporting", "at_hospital", "clear")
    paramedic.sees("waiting")
    expect(warned).to_have_count(0)
    kept = incident_as_kept(installation, incident)
    assert {kind: Counter(entry["kind"] for entry in kept)[kind] for kind in FACTS} == FACTS
    assert [entry["flags"] for entry in kept if entry["kind"] in FACTS] == [[]] * sum(FACTS.values())
    asked = [entry["kind"] for entry in kept]
    assert "alert_raised" not in asked[asked.index("attention_raised", asked.index("response_closed")) :]
    assert "0 differ" in installation.manage("replay", "--check")


@only_on(EMBEDDED)
def test_who_has_not_answered_is_let_go_when_one_is_enough(
    installation: Installation, open_device: OpenDevice
) -> None:
    paramedic = Responder(open_device(PARAMEDIC_PHONE, installation.origin), "paramedic", "A101")
    paramedic.device.move_to(*CREW_NEARBY)
    paramedic.go_on_duty()
    paramedic.is_located()
    desk = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "supervisor")
    desk.watches()
    number = place_call(installation, "one-is-enough")["incident"]["number"]
    paramedic.sees("alert", "Cardiac arrest")
    desk.opens(number)
    desk.press("send-unit-open")
    desk.press("response-close")
    desk.press("reason-usual")
    paramedic.sees("waiting", re.compile("Not needed any more: enough units are there"))
    desk.sees("response-closed")
    # The desk thinks better of it: who did not refuse is asked again.
    desk.press("response-reopen")
    desk.press("reason-usual")
    paramedic.sees("alert", "Cardiac arrest")
    expect(desk.page.get_by_test_id("response-closed")).to_have_count(0, timeout=within_ms(10_000))
    paramedic.accept()
