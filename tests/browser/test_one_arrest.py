"""One arrest from the 999 call to the hospital, on three devices, against both kinds of installation."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.people import BY_THE_CALL, CREW_NEARBY, Responder, Supervisor, place_call
from tests.harness.browser import OFFICER_TABLET, PARAMEDIC_PHONE, SUPERVISOR_DESKTOP, OpenDevice
from tests.harness.installation import EMBEDDED, Installation, long_on

# How many times each clinical fact must be in the timeline at the end.
FACTS = {
    "arrest_recognised": 1,
    "cpr_started": 1,
    "pads_applied": 1,
    "rhythm_analysed": 2,
    "shock_delivered": 2,
    "pulse_returned": 1,
    "handover_offered": 1,
    "handover_received": 1,
    "handover_accepted": 1,
}


@long_on(EMBEDDED)
@pytest.mark.timeout(240)
def test_one_arrest_from_the_call_to_the_hospital(
    installation: Installation, open_device: OpenDevice
) -> None:
    officer = Responder(open_device(OFFICER_TABLET, installation.origin), "officer", "XT21")
    paramedic = Responder(open_device(PARAMEDIC_PHONE, installation.origin), "paramedic", "A101")
    supervisor = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "supervisor")
    officer.device.move_to(*BY_THE_CALL)
    paramedic.device.move_to(*CREW_NEARBY)
    supervisor.watches()
    officer.go_on_duty()
    paramedic.go_on_duty()
    officer.is_located()
    paramedic.is_located()

    call = place_call(installation, "walk-1")
    assert [(alert["call_sign"], alert["role"]) for alert in call["alerts"]] == [
        ("A101", "crew"),
        ("A102", "crew"),
        ("XT21", "co_responder"),
    ]
    number = call["incident"]["number"]

    officer.sees("alert", "Cardiac arrest")
    officer.sees("address", "Outside 42 Briggate, Leeds LS1")
    paramedic.sees("alert", "Cardiac arrest")
    officer.accept()
    assert officer.device.navigation_links() == ["geo:53.796500,-1.542000?q=53.796500,-1.542000"]
    paramedic.accept()
    supervisor.opens(number)
    # The second crew is one of the demo's own, which answer by autopilot.
    supervisor.reads("alert_accepted", 3)

    officer.acts("on_scene", "at_patient", "arrest_recognised", "cpr", "pads_applied")
    officer.acts("shock_advised", "shock_delivered", "shock_advised", "shock_delivered")
    officer.sees("cycle")
    supervisor.reads("shock_delivered", 2)
    officer.acts("pulse_returned")
    officer.has_sent_everything()

    paramedic.acts("on_scene", "at_patient")
    officer.acts("handover")
    officer.sees("atmist", "2 shocks")
    officer.press("offer-handover")
    paramedic.press("open-handover")
    paramedic.sees("atmist", "2 shocks")
    paramedic.press("hear-handover")
    officer.sees("handover-waiting", "reading it back")
    paramedic.sees("read-back", "2 shocks")
    paramedic.press("accept-handover")
    for person in (officer, paramedic):
        person.sees("receipt")
        names = person.page.locator('[data-testid="receipt"]')
        expect(names).to_contain_text("XT21")
        expect(names).to_contain_text("A101")

    officer.acts("clear")
    officer.sees("waiting")
    paramedic.press("handover-back")
    paramedic.acts("transporting", "at_hospital", "clear")
    paramedic.sees("waiting")
    # The patient is on the way to hospital, so the second crew is let go without anybody pressing for it.
    supervisor.reads("response_closed", 1)
    supervisor.reads("alert_withdrawn", 1)
    expect(supervisor.page.get_by_test_id("stand-down-A102")).to_have_count(0)
    supervisor.reads("incident_closed")
    for kind, count in FACTS.items():
        supervisor.reads(kind, count)
    assert "chain holds" in installation.manage("verify_journal")
    assert installation.manage("replay", "--check").strip().endswith("1 timelines replayed, 0 differ")
