"""Two patients at one incident: the device shows for which it records, and a wrong patient or time can be corrected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from playwright.sync_api import expect

from tests.browser.people import BY_THE_CALL, Responder, Supervisor, incident_as_kept, place_call
from tests.harness.browser import OFFICER_TABLET, SUPERVISOR_DESKTOP, OpenDevice
from tests.harness.installation import EMBEDDED, Backend, Installation

Serve = Callable[[Backend], Installation]


def test_what_is_recorded_for_the_second_patient_stays_with_the_second_patient(
    serve: Serve, open_device: OpenDevice
) -> None:
    installation = serve(EMBEDDED)
    officer = Responder(open_device(OFFICER_TABLET, installation.origin), "officer", "XT21")
    officer.device.move_to(*BY_THE_CALL)
    officer.go_on_duty()
    officer.is_located()
    call = place_call(installation, "two-patients")["incident"]
    officer.accept()
    officer.acts("on_scene", "at_patient", "cpr")
    officer.press("patient-open")
    officer.press("patient-add-here")
    officer.sees("patient-2", "Recording for")
    officer.sees("undo", "patient 2")

    officer.acts("wounds")
    officer.press("region-left_thigh-front")
    officer.press("injury-gunshot")
    officer.sees("spot-known", "Gunshot")
    officer.press("wound-tourniquet")
    officer.sees("tourniquet-time", "Left leg")
    officer.has_sent_everything()

    officer.page.reload()
    officer.sees("patient-2", "Recording for")
    officer.press("patient-1")
    officer.sees("patient-1", "Recording for")
    officer.acts("pads_applied")
    officer.has_sent_everything()

    kept = incident_as_kept(installation, call["id"])
    second = next(entry for entry in kept if entry["kind"] == "patient_found")["payload"]["patient"]
    recorded = [
        (entry["kind"], entry["payload"]["patient"]) for entry in kept if entry["payload"].get("patient")
    ]
    assert recorded == [
        ("cpr_started", call["id"]),
        ("patient_found", second),
        ("injury_found", second),
        ("tourniquet_applied", second),
        ("pads_applied", call["id"]),
    ]

    officer.line_of("pads_applied").locator("button").tap()
    officer.press("line-patient")
    officer.press("meant-2")
    officer.line_of("cpr_started").locator("button").tap()
    officer.press("line-time")
    officer.press("step-60")
    officer.press("retime-record")
    officer.has_sent_everything()
    before = {entry["kind"]: entry for entry in kept}
    entries = incident_as_kept(installation, call["id"])
    taken_back = [
        (entry["payload"]["entry"], entry["payload"]["reason"])
        for entry in entries
        if entry["kind"] == "entry_withdrawn"
    ]
    assert taken_back == [
        (before["pads_applied"]["id"], "wrong_patient"),
        (before["cpr_started"]["id"], "wrong_time"),
    ]
    after = {entry["kind"]: entry for entry in entries}
    assert after["pads_applied"]["payload"]["patient"] == second
    assert after["pads_applied"]["occurred_at"] == before["pads_applied"]["occurred_at"]
    started = [datetime.fromisoformat(one["cpr_started"]["occurred_at"]) for one in (before, after)]
    assert started[0] - started[1] == timedelta(minutes=1)

    supervisor = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "supervisor")
    supervisor.watches()
    supervisor.opens(call["number"])
    supervisor.sees("board-patient-1", "CPR running")
    supervisor.sees("board-patient-2", "Left leg tourniquet")
    expect(supervisor.page.locator('[data-testid="board-patients"] li')).to_have_count(2)
