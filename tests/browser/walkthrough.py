"""A walkthrough of every screen with three people, which runs a check on each screen."""

from __future__ import annotations

from typing import Protocol

from tests.browser.people import BY_THE_CALL, CREW_NEARBY, Person, Responder, Supervisor, place_call
from tests.harness.browser import (
    OFFICER_TABLET,
    PARAMEDIC_PHONE,
    SUPERVISOR_DESKTOP,
    Device,
    OpenDevice,
)
from tests.harness.installation import Installation

MAKE_DUE = """
from apps.aftercare.models import CheckIn
from apps.core.clock import now
CheckIn.objects.filter(day="first").update(due_at=now())
"""
OFFICERS_PANELS = (
    ("observations", "observations"),
    ("airway", "airway"),
    ("note", "note-text"),
    ("beat", "beat"),
)
CREWS_PANELS = (
    ("airway", "airway"),
    ("drugs", "drugs"),
    ("rhythm", "rhythm"),
    ("observations", "observations"),
    ("triage", "triage"),
    ("patient", "patient-panel"),
    ("note", "note-text"),
    ("beat", "beat"),
    ("stop", "stop"),
    ("death", "death"),
    ("pre_alert", "pre-alert"),
)


class ScreenCheck(Protocol):
    """A check that collects the faults of the screens of a walkthrough."""

    def prepare(self, device: Device) -> None:
        """Set the check up before the device opens its first page."""

    def check(self, person: Person, screen: str) -> None:
        """Examine the screen of the person and leave it unchanged."""


class Walkthrough:
    """Signs in, places a call, works an arrest with all its panels, hands over and opens the aftercare."""

    def __init__(
        self, installation: Installation, open_device: OpenDevice, check: ScreenCheck, language: str = "en"
    ) -> None:
        self.installation = installation
        self.open_device = open_device
        self.screen_check = check
        self.language = language

    def run(self) -> None:
        supervisor = self._watching()
        officer, paramedic = self._on_duty()
        placed = place_call(self.installation, "walkthrough", hazards=["Dog in the yard"])
        self._shows(paramedic, "countdown", "alert")
        self._shows(officer, "countdown", "alert")
        officer.press("alert-decline")
        self._shows(officer, "decline")
        officer.press("decline-back")
        for person in (officer, paramedic):
            person.accept()
            self.screen_check.check(person, "on the way")
        supervisor.opens(placed["incident"]["number"])
        self._treats(officer)
        self._assists(paramedic)
        self._shows(supervisor, "board-timeline", "board, an incident chosen")
        self._hands_over(officer, paramedic)
        officer.acts("clear")
        officer.sees("waiting")
        self._is_asked_how_it_was(officer)
        supervisor.press("figures-open")
        self._shows(supervisor, "figures-headline", "figures")

    def _shows(self, person: Person, testid: str, screen: str | None = None) -> None:
        person.sees(testid)
        self.screen_check.check(person, screen or testid)

    def _watching(self) -> Supervisor:
        device = self.open_device(SUPERVISOR_DESKTOP, self.installation.origin)
        supervisor = Supervisor(device, "supervisor", self.language)
        self.screen_check.prepare(device)
        supervisor.opens_the_app()
        self._shows(supervisor, "demo-supervisor", "sign in")
        supervisor.press("demo-supervisor")
        supervisor.sees("board")
        return supervisor

    def _on_duty(self) -> tuple[Responder, Responder]:
        origin = self.installation.origin
        officer = Responder(self.open_device(OFFICER_TABLET, origin), "officer", "XT21", self.language)
        paramedic = Responder(self.open_device(PARAMEDIC_PHONE, origin), "paramedic", "A101", self.language)
        for person, place in ((officer, BY_THE_CALL), (paramedic, CREW_NEARBY)):
            self.screen_check.prepare(person.device)
            person.device.move_to(*place)
        officer.go_on_duty()
        self.screen_check.check(officer, "waiting")
        officer.is_located()
        paramedic.sign_in()
        paramedic.press(f"duty-unit-{paramedic.call_sign}")
        self._shows(paramedic, "duty-go", "start of shift")
        paramedic.press("duty-go")
        self._shows(paramedic, "waiting")
        paramedic.is_live()
        paramedic.is_located()
        return officer, paramedic

    def _opens_panels(self, person: Responder, panels: tuple[tuple[str, str], ...]) -> None:
        for act, opened in panels:
            person.acts(act)
            self._shows(person, opened, f"scene, {opened}")
            person.press(f"act-{act}" if person.part(f"act-{act}").is_visible() else "act-more")

    def _treats(self, officer: Responder) -> None:
        officer.acts("on_scene")
        self._shows(officer, "scene", "scene, on arrival")
        officer.acts("at_patient", "arrest_recognised", "cpr", "pads_applied")
        self.screen_check.check(officer, "scene, CPR running")
        officer.acts("shock_advised", "shock_delivered")
        officer.sees("undo")
        self.screen_check.check(officer, "scene, after a shock")
        officer.line_of("shock_delivered").locator("button").tap()
        officer.press("line-time")
        self._shows(officer, "retime", "another time for a line")
        officer.press("line-close")
        officer.press("patient-open")
        officer.press("patient-part-arrest")
        self._shows(officer, "arrest-record", "what was seen of the arrest")
        officer.press("patient-close")
        self._opens_panels(officer, OFFICERS_PANELS)
        self._reads_large_clocks(officer)

    def _assists(self, paramedic: Responder) -> None:
        paramedic.acts("on_scene", "at_patient")
        self._shows(paramedic, "cycle", "scene, a crew's")
        self._opens_panels(paramedic, CREWS_PANELS)
        paramedic.acts("wounds")
        self._shows(paramedic, "body-front", "wounds")
        paramedic.press("wounds-list")
        self._shows(paramedic, "region-left_thigh", "wounds as a list")
        paramedic.press("region-left_thigh")
        paramedic.press("injury-gunshot")
        paramedic.sees("spot-known")
        paramedic.press("wound-tourniquet")
        self._shows(paramedic, "tourniquet", "a wound")
        paramedic.press("act-more")
        self._opens_panels(paramedic, (("tourniquet", "tourniquet"),))
        self._reads_large_clocks(paramedic)

    def _reads_large_clocks(self, person: Responder) -> None:
        person.press("clocks-large")
        self._shows(person, "large", "large clocks")
        person.press("large-back")

    def _hands_over(self, officer: Responder, paramedic: Responder) -> None:
        officer.acts("handover")
        self._shows(officer, "atmist", "handover, read aloud")
        officer.press("carry-open")
        self._shows(officer, "carry-frame", "a record as a code")
        officer.press("carry-close")
        officer.press("offer-handover")
        self._shows(officer, "handover-waiting", "handover, offered")
        paramedic.press("open-handover")
        self._shows(paramedic, "hear-handover", "handover, to be heard")
        paramedic.press("hear-handover")
        self._shows(paramedic, "read-back", "handover, read back")
        paramedic.press("accept-handover")
        self._shows(paramedic, "receipt")
        self._shows(officer, "receipt", "receipt and debrief")

    def _is_asked_how_it_was(self, officer: Responder) -> None:
        """Open the check-in, which is due ninety minutes after the incident."""
        self.installation.manage("shell", "-c", MAKE_DUE)
        officer.opens_the_app()
        officer.press("check-in-open")
        self._shows(officer, "check-in", "how are you")
