"""One officer triages three patients in seconds, and the control room sees how many there are."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.people import BY_THE_CALL, Responder, Supervisor, place_call
from tests.harness.browser import OFFICER_TABLET, SUPERVISOR_DESKTOP, OpenDevice
from tests.harness.installation import EMBEDDED, Installation

GLOVE_MS = 350


def answers(officer: Responder, *said: bool) -> None:
    """Answer at the pace of a thumb: the app takes a faster press for a bounce of a glove."""
    for one in said:
        officer.page.wait_for_timeout(GLOVE_MS)
        officer.press(f"answer-{str(one).lower()}")


def test_several_patients_are_triaged_and_counted(
    serve: Callable[..., Installation], open_device: OpenDevice
) -> None:
    installation = serve(EMBEDDED)
    officer = Responder(open_device(OFFICER_TABLET, installation.origin), "officer", "XT21")
    supervisor = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "supervisor")
    officer.device.move_to(*BY_THE_CALL)
    supervisor.watches()
    officer.go_on_duty()
    officer.is_located()
    number = place_call(installation, "triage-1")["incident"]["number"]
    officer.accept()
    officer.acts("on_scene", "at_patient", "triage")

    answers(officer, True)
    expect(officer.part("triage-result")).to_contain_text("P3")
    officer.part("next-tag").fill("b 12")
    officer.press("next-patient")
    expect(officer.part("triage")).to_contain_text("tag B12")
    answers(officer, False, False, False, False)
    expect(officer.part("triage-result")).to_contain_text("Not breathing")
    officer.press("next-patient")
    answers(officer, False, True)
    officer.press("undo")
    expect(officer.part("triage")).to_contain_text("Severe bleeding?")
    answers(officer, False, True, True)
    expect(officer.part("triage-result")).to_contain_text("P1")
    officer.has_sent_everything()

    supervisor.opens(number)
    supervisor.reads("triaged", 4)
    counted = supervisor.page.locator('[data-testid="board-timeline"] [data-testid="tally"]')
    expect(counted).to_have_attribute("aria-label", "Number: 1 P1, 1 P3, 1 not breathing")
