"""The figures: a desk opens them from its board and downloads them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from apps.core.ids import new_id
from tests.browser.people import Supervisor
from tests.feed.live import Visitor
from tests.feed.live_call import LiveCall
from tests.harness.browser import PERMISSIONS, SUPERVISOR_DESKTOP, OpenDevice
from tests.harness.installation import EMBEDDED, Installation, only_on
from tests.harness.pace import within_ms

pytestmark = only_on(EMBEDDED)


def saved(installation: Installation) -> str:
    """Play an incident in which a patrol restores a pulse and the crew goes to hospital. Returns its number."""
    live_call = LiveCall(lambda username: Visitor(installation.origin, username))
    live_call.accept()
    officer, paramedic, incident = live_call.officer, live_call.paramedic, live_call.incident
    officer.record("status_reached", incident, {"status": "at_patient"})
    for kind in ("cpr_started", "shock_delivered", "pulse_returned"):
        officer.record(kind, incident, {"energy_j": 200} if kind == "shock_delivered" else {})
    paramedic.record("status_reached", incident, {"status": "at_patient"})
    handover = str(new_id())
    seq = officer.record("offer_handover", incident, {"handover": handover})["seq"]
    paramedic.record("accept_handover", incident, {"handover": handover, "through_seq": seq})
    paramedic.record("status_reached", incident, {"status": "transporting"})
    for visitor in (officer, paramedic, live_call.supervisor, live_call.police):
        visitor.close()
    number: str = live_call.answer["incident"]["number"]
    return number


def test_the_figures_of_the_week(open_device: OpenDevice, installation: Installation) -> None:
    number = saved(installation)
    desk = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "supervisor")
    desk.watches()
    desk.press("figures-open")
    desk.sees("figures-headline", "1 activation · 1 resuscitated and taken to hospital")
    row = desk.part("figures-sheet").get_by_role("row").filter(has_text=number)
    expect(row).to_contain_text("To hospital with a pulse")
    plots_are_drawn_and_taken_along(desk)
    desk.device.context.grant_permissions([*PERMISSIONS, "clipboard-write"])
    desk.press("figures-copy")
    desk.sees("figures", "Copied.")
    copied = pasted(desk.page)
    head, line = copied.strip().splitlines()
    assert (head.split(",")[0], line.split(",")[0]) == ("number", number)
    assert line.endswith(",1,conveyed_with_pulse")
    desk.press("figures-back")
    desk.sees("board")


def pasted(page: Page) -> str:
    """What is on the clipboard, pasted as a person does: the policy of the page lets no script read it."""
    page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' }))")
    page.focus("#pasted")
    page.keyboard.press("Control+V")
    return page.input_value("#pasted")


def plots_are_drawn_and_taken_along(desk: Supervisor) -> None:
    """Each plot is an image with a name, and downloads as a drawing and as numbers."""
    names = ("minutes-gained", "intervals", "activations-weeks", "activations-hours")
    for name in names:
        expect(desk.part(f"plot-{name}").get_by_role("img")).to_be_visible()
    # After ten downloads from one page Chromium asks the person, and a headless browser has nobody to answer.
    taken = {
        (name, form): saved_file(desk, name, form)
        for name in (*names, "activations-places")
        for form in ("svg", "csv")
    }
    drawing = taken["minutes-gained", "svg"].read_text(encoding="utf-8")
    assert drawing.startswith("<svg")
    assert "var(--" not in drawing


def saved_file(desk: Supervisor, name: str, form: str) -> Path:
    """The content of the file that the person saves."""
    with desk.page.expect_download(timeout=within_ms(30_000)) as taken:
        desk.press(f"save-{form}-{name}")
    assert taken.value.suggested_filename == f"{name}.{form}"
    return taken.value.path()


def test_a_police_desk_reads_no_outcome(open_device: OpenDevice, installation: Installation) -> None:
    number = saved(installation)
    desk = Supervisor(open_device(SUPERVISOR_DESKTOP, installation.origin), "police-supervisor")
    desk.watches()
    desk.press("figures-open")
    desk.sees("figures-headline", "1 activation · 1 resuscitated and taken to hospital")
    expect(desk.part("figures-sheet").get_by_role("row").filter(has_text=number)).to_be_visible()
    expect(desk.part("figures-sheet").get_by_role("columnheader", name="Outcome")).to_have_count(0)
    expect(desk.page.get_by_text("To hospital with a pulse")).to_have_count(0)
