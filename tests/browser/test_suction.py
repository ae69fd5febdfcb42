"""Suction of an airway, from the sheet of the scene: by an officer with one tap, by a crew with a number of passes."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.people import BY_THE_CALL, CREW_NEARBY, Responder, incident_as_kept, place_call
from tests.harness.browser import OFFICER_TABLET, PARAMEDIC_PHONE, OpenDevice, pausing
from tests.harness.installation import EMBEDDED, Installation, only_on
from tests.harness.pace import until

SUCTIONED = "airway_suctioned"


@only_on(EMBEDDED)
@pytest.mark.long
@pytest.mark.timeout(240)
def test_an_officer_and_a_crew_record_suction(installation: Installation, open_device: OpenDevice) -> None:
    paramedic = Responder(open_device(PARAMEDIC_PHONE, installation.origin), "paramedic", "A101")
    paramedic.device.move_to(*CREW_NEARBY)
    paramedic.go_on_duty()
    paramedic.is_located()
    officer = Responder(open_device(OFFICER_TABLET, installation.origin), "officer", "XT21")
    officer.device.move_to(*BY_THE_CALL)
    officer.go_on_duty()
    officer.is_located()
    incident: str = place_call(installation, "suction")["incident"]["id"]
    for person in (officer, paramedic):
        person.accept()
        person.acts("on_scene", "at_patient", "airway")
    button = officer.part(f"tap-{SUCTIONED}")
    expect(button).to_have_text("Airway suctioned")
    box = button.bounding_box()
    assert box is not None
    assert box["height"] >= 72
    officer.press(f"tap-{SUCTIONED}")
    paramedic.press(f"{SUCTIONED}-passes-3")
    expect(paramedic.part(f"tap-{SUCTIONED}")).to_have_text("Airway suctioned, 3 passes")
    paramedic.press(f"tap-{SUCTIONED}")

    def found() -> list[dict[str, Any]]:
        kept = [one for one in incident_as_kept(installation, incident) if one["kind"] == SUCTIONED]
        return kept if len(kept) == 2 else []

    recorded = until(found, 20, "both are recorded", every_s=0.25, pause=pausing(officer.page))
    assert {one["author"]["call_sign"]: one["payload"]["passes"] for one in recorded} == {
        "XT21": 1,
        "A101": 3,
    }
