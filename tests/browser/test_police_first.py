"""Police first, on real screens: the police desk acknowledges and says that the scene is safe, and the crew's screen proceeds."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.people import Responder, Supervisor, place_call
from tests.harness.browser import PARAMEDIC_PHONE, SUPERVISOR_DESKTOP, OpenDevice
from tests.harness.installation import EMBEDDED, Installation, only_on
from tests.harness.pace import within_ms


@only_on(EMBEDDED)
def test_a_crew_waits_for_the_police_and_then_proceeds(
    installation: Installation, open_device: OpenDevice
) -> None:
    medic = Responder(open_device(PARAMEDIC_PHONE, installation.origin), "paramedic", "A101")
    medic.go_on_duty()
    medic.is_located()
    police = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "police-supervisor")
    police.watches()
    placed = place_call(installation, "weapons", hazards=["weapons"])
    medic.sees("alert")
    medic.sees("hold", "Police asked to go in first.")
    police.sees("tasking-card", "Weapons reported: you are asked to go in first")
    police.sees("tasking-due")
    police.page.keyboard.press("a")
    expect(police.page.locator('[data-testid="tasking-card"]')).to_have_count(0, timeout=within_ms(10_000))
    police.opens(placed["incident"]["number"])
    police.sees("tasking-state", "acknowledged")
    medic.sees("hold", "Police are on their way.")
    medic.accept()
    medic.sees("hold")
    police.press("tasking-at-scene")
    medic.sees("hold", "Police are at the scene.")
    police.holds("scene-safe")
    police.sees("scene-state", "Scene declared safe")
    medic.sees("proceed", "Proceed to the patient.")
    expect(medic.page.locator('[data-testid="hold"]')).to_have_count(0)
