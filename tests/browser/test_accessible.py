"""Every screen, in every theme, as axe judges it by WCAG 2.2 AA: names, roles, contrast, the size of what is pressed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.people import Person, Responder, Supervisor, place_call
from tests.harness.browser import (
    OFFICER_TABLET,
    PARAMEDIC_PHONE,
    SUPERVISOR_DESKTOP,
    Device,
    OpenDevice,
)
from tests.harness.installation import EMBEDDED, ROOT, Installation

Serve = Callable[..., Installation]
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
THEMES = ("night", "day", "sunlight")
# Everything once; a theme changes nothing but colours, so in the others only they are looked at again.
JUDGE = """async (themes) => {
  const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const shown = document.documentElement.dataset.theme;
  const found = [];
  for (const [order, theme] of themes.entries()) {
    document.documentElement.dataset.theme = theme;
    const runOnly = order === 0 ? { type: 'tag', values: wcag } : { type: 'rule', values: ['color-contrast'] };
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'], preload: false });
    for (const { id, nodes } of violations)
      for (const { target, any, all, none } of nodes)
        found.push(`${theme}: ${id}: ${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`);
  }
  document.documentElement.dataset.theme = shown;
  return found;
}"""
MAKE_DUE = """
from apps.aftercare.models import CheckIn
from apps.core.clock import now
CheckIn.objects.filter(day="first").update(due_at=now())
"""


class Judge:
    """Keeps what axe finds on each screen that it is shown."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def follows(self, device: Device) -> None:
        """From the next page on; without motion, whose colours are of a moment."""
        device.context.add_init_script(path=AXE)
        device.page.emulate_media(reduced_motion="reduce")

    def looks(self, person: Person, screen: str) -> None:
        found: list[str] = person.page.evaluate(JUDGE, list(THEMES))
        self.found += [f"{screen} ({person.device.form.name}), {fault}" for fault in found]

    def looks_at(self, person: Person, testid: str, screen: str | None = None) -> None:
        person.sees(testid)
        self.looks(person, screen or testid)


def _on_duty(
    open_device: OpenDevice, installation: Installation, judge: Judge
) -> tuple[Responder, Responder]:
    officer = Responder(open_device(OFFICER_TABLET, installation.origin), "officer", "XT21")
    paramedic = Responder(open_device(PARAMEDIC_PHONE, installation.origin), "paramedic", "A101")
    for person, place in ((officer, (53.7972, -1.5430)), (paramedic, (53.7998, -1.5498))):
        judge.follows(person.device)
        person.device.move_to(*place)
    officer.go_on_duty()
    judge.looks(officer, "waiting")
    paramedic.sign_in()
    paramedic.press(f"duty-unit-{paramedic.call_sign}")
    judge.looks_at(paramedic, "duty-go", "start of shift")
    paramedic.press("duty-go")
    judge.looks_at(paramedic, "waiting")
    paramedic.is_live()
    # The officer's device has recorded its place meanwhile.
    paramedic.is_located()
    return officer, paramedic


def _watching(open_device: OpenDevice, installation: Installation, judge: Judge) -> Supervisor:
    supervisor = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "supervisor")
    judge.follows(supervisor.device)
    supervisor.page.goto("/")
    judge.looks_at(supervisor, "demo-supervisor", "sign in")
    supervisor.press("demo-supervisor")
    supervisor.sees("board")
    return supervisor


def _looks_into_panels(judge: Judge, person: Responder, panels: tuple[tuple[str, str], ...]) -> None:
    for act, opened in panels:
        person.acts(act)
        judge.looks_at(person, opened, f"scene, {opened}")
        person.press(f"act-{act}" if person.part(f"act-{act}").is_visible() else "act-more")


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


def _treats(judge: Judge, officer: Responder) -> None:
    officer.acts("on_scene")
    judge.looks_at(officer, "scene", "scene, on arrival")
    officer.acts("at_patient", "arrest_recognised", "cpr", "pads_applied")
    judge.looks(officer, "scene, CPR running")
    officer.acts("shock_advised", "shock_delivered")
    officer.sees("undo")
    judge.looks(officer, "scene, after a shock")
    officer.line_of("shock_delivered").locator("button").tap()
    officer.press("line-time")
    judge.looks_at(officer, "retime", "another time for a line")
    officer.press("line-close")
    officer.press("patient-open")
    officer.press("patient-part-arrest")
    judge.looks_at(officer, "arrest-record", "what was seen of the arrest")
    officer.press("patient-close")
    _looks_into_panels(judge, officer, OFFICERS_PANELS)
    officer.press("clocks-large")
    judge.looks_at(officer, "large", "large clocks")
    officer.press("large-back")


def _assists(judge: Judge, paramedic: Responder) -> None:
    paramedic.acts("on_scene", "at_patient")
    judge.looks_at(paramedic, "cycle", "scene, a crew's")
    _looks_into_panels(judge, paramedic, CREWS_PANELS)
    paramedic.acts("wounds")
    judge.looks_at(paramedic, "body-front", "wounds")
    paramedic.press("wounds-list")
    judge.looks_at(paramedic, "region-left_thigh", "wounds as a list")
    paramedic.press("region-left_thigh")
    paramedic.press("injury-gunshot")
    paramedic.sees("spot-known")
    paramedic.press("wound-tourniquet")
    judge.looks_at(paramedic, "tourniquet", "a wound")
    paramedic.press("act-more")
    _looks_into_panels(judge, paramedic, (("tourniquet", "tourniquet"),))
    paramedic.press("clocks-large")
    judge.looks_at(paramedic, "large", "large clocks")
    paramedic.press("large-back")


def _hands_over(judge: Judge, officer: Responder, paramedic: Responder) -> None:
    officer.acts("handover")
    judge.looks_at(officer, "atmist", "handover, read aloud")
    officer.press("carry-open")
    judge.looks_at(officer, "carry-frame", "a record as a code")
    officer.press("carry-close")
    officer.press("offer-handover")
    judge.looks_at(officer, "handover-waiting", "handover, offered")
    paramedic.press("open-handover")
    judge.looks_at(paramedic, "hear-handover", "handover, to be heard")
    paramedic.press("hear-handover")
    judge.looks_at(paramedic, "read-back", "handover, read back")
    paramedic.press("accept-handover")
    judge.looks_at(paramedic, "receipt")
    judge.looks_at(officer, "receipt", "receipt and debrief")


@pytest.mark.timeout(240)
def test_every_screen_can_be_read_and_pressed_by_everybody(serve: Serve, open_device: OpenDevice) -> None:
    judge = Judge()
    installation = serve(EMBEDDED)
    supervisor = _watching(open_device, installation, judge)
    officer, paramedic = _on_duty(open_device, installation, judge)
    number = place_call(installation, "accessible", hazards=["Dog in the yard"])["incident"]["number"]
    judge.looks_at(paramedic, "countdown", "alert")
    judge.looks_at(officer, "countdown", "alert")
    officer.press("alert-decline")
    judge.looks_at(officer, "decline")
    officer.press("decline-back")
    for person in (officer, paramedic):
        person.accept()
        judge.looks(person, "on the way")
    supervisor.opens(number)
    _treats(judge, officer)
    _assists(judge, paramedic)
    judge.looks_at(supervisor, "board-story", "board, an incident chosen")
    _hands_over(judge, officer, paramedic)
    officer.acts("clear")
    officer.sees("waiting")
    _is_asked_how_it_was(judge, installation, officer)
    supervisor.press("figures-open")
    judge.looks_at(supervisor, "figures-headline", "figures")
    assert judge.found == []


def _is_asked_how_it_was(judge: Judge, installation: Installation, officer: Responder) -> None:
    """Ninety minutes later."""
    installation.manage("shell", "-c", MAKE_DUE)
    officer.page.reload()
    officer.press("check-in-open")
    judge.looks_at(officer, "check-in", "how are you")
