"""A lost signal, a dead battery and a lost answer lose no fact of a resuscitation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.people import BY_THE_CALL, Responder, incident_as_kept, place_call
from tests.harness.browser import OFFICER_TABLET, OpenDevice
from tests.harness.installation import EMBEDDED, SERVED, Backend, Installation, long_on
from tests.harness.proxy import NetworkProxy

RESUSCITATION = (
    "on_scene",
    "at_patient",
    "arrest_recognised",
    "cpr",
    "pads_applied",
    "shock_advised",
    "shock_delivered",
    "cpr",
    "cpr",
    "shock_delivered",
    "pulse_returned",
)
WRITTEN: list[tuple[str, dict[str, Any]]] = [
    ("status_reached", {"status": "on_scene"}),
    ("status_reached", {"status": "at_patient"}),
    ("arrest_recognised", {}),
    ("cpr_started", {}),
    ("pads_applied", {}),
    ("rhythm_analysed", {"shock_advised": True}),
    ("shock_delivered", {"energy_j": None}),
    ("cpr_paused", {"reason": None}),
    ("cpr_resumed", {}),
    ("shock_delivered", {"energy_j": None}),
    ("pulse_returned", {}),
]


def _patient_of(kind: str, incident: str) -> dict[str, Any]:
    """The patient of an entry of care: the first patient, whose id is the incident's."""
    more = {"position": None} if kind == "pads_applied" else {}
    return {} if kind == "status_reached" else {"patient": incident} | more


MakeProxy = Callable[[Installation], NetworkProxy]
Serve = Callable[[Backend], Installation]


def _officer_on_the_way(
    installation: Installation, open_device: OpenDevice, origin: str, profile: Path | None = None
) -> tuple[Responder, str]:
    officer = Responder(open_device(OFFICER_TABLET, origin, profile), "officer", "XT21")
    officer.device.move_to(*BY_THE_CALL)
    officer.go_on_duty()
    officer.is_located()
    incident = place_call(installation, "lost-signal")["incident"]["id"]
    officer.accept()
    officer.has_an_empty_outbox()
    return officer, incident


def _own(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The officer's own entries after the acceptance, in the order of the journal."""
    own = [entry for entry in entries if entry["author"] and entry["author"]["call_sign"] == "XT21"]
    return [entry for entry in own if not entry["kind"].startswith("alert_")][1:]


@long_on(EMBEDDED)
@pytest.mark.timeout(180)
def test_a_resuscitation_without_signal_arrives_whole_and_in_order(
    installation: Installation, open_device: OpenDevice, proxy_to: MakeProxy
) -> None:
    proxy = proxy_to(installation)
    officer, incident = _officer_on_the_way(installation, open_device, proxy.origin)
    proxy.cut()
    officer.is_cut_off()
    pressed_at = []
    for name in RESUSCITATION:
        officer.acts(name)
        pressed_at.append(datetime.now().astimezone())
    officer.sees("outbox-count", f"{len(RESUSCITATION)}")
    # The newest lines may differ: a clock that was measured just now can move an entry from before the cut by a second.
    waiting = [kind for kind, state in officer.own_timeline() if state == "waiting"]
    assert waiting == [kind for kind, _ in reversed(WRITTEN)]
    assert len(_entries(installation, incident)) == 0

    proxy.restore()
    officer.has_sent_everything()
    written = _entries(installation, incident)
    said = [(entry["kind"], entry["payload"]) for entry in written]
    assert said == [(kind, _patient_of(kind, incident) | payload) for kind, payload in WRITTEN]
    for entry, pressed in zip(written, pressed_at, strict=True):
        assert abs(datetime.fromisoformat(entry["device_at"]) - pressed) < timedelta(seconds=2)
        assert entry["recorded_at"] > entry["occurred_at"]
    assert len({entry["id"] for entry in written}) == len(WRITTEN)
    assert "0 differ" in installation.manage("replay", "--check")


@pytest.mark.timeout(180)
def test_a_fact_survives_the_browser_being_killed_right_after_the_tap(
    serve: Serve, open_device: OpenDevice, proxy_to: MakeProxy, tmp_path: Path
) -> None:
    installation = serve(EMBEDDED)
    proxy = proxy_to(installation)
    officer, incident = _officer_on_the_way(installation, open_device, proxy.origin, tmp_path)
    proxy.cut()
    officer.acts("on_scene")
    officer.acts("cpr")
    expect(officer.line_of("cpr_started")).to_have_attribute("data-state", "waiting")
    officer.device.power_cut()
    proxy.restore()

    again = Responder(open_device(OFFICER_TABLET, proxy.origin, tmp_path), "officer", "XT21")
    again.page.goto("/")
    again.sees("scene")
    again.signs_in_again_if_asked()
    again.has_sent_everything()
    written = [entry["kind"] for entry in _entries(installation, incident)]
    assert written == ["status_reached", "cpr_started"]


@pytest.mark.timeout(180)
def test_an_answer_lost_on_the_way_back_doubles_nothing(serve: Serve, open_device: OpenDevice) -> None:
    installation = serve(SERVED)
    officer, incident = _officer_on_the_way(installation, open_device, installation.origin)
    lost: list[str] = []

    def lose_first_answer(route: Route) -> None:
        if lost:
            route.continue_()
            return
        lost.append(route.request.url)
        route.fetch()
        route.abort()

    officer.page.route("**/api/reports", lose_first_answer)
    officer.acts("on_scene")
    officer.has_sent_everything()
    assert len(lost) == 1
    assert [entry["payload"] for entry in _entries(installation, incident)] == [{"status": "on_scene"}]


@pytest.mark.timeout(180)
def test_the_app_opens_without_a_server_and_keeps_the_job_on_the_screen(
    serve: Serve, open_device: OpenDevice
) -> None:
    installation = serve(EMBEDDED)
    officer, _ = _officer_on_the_way(installation, open_device, installation.origin)
    officer.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    installation.kill()
    officer.page.reload()
    officer.sees("way")
    officer.is_cut_off()
    officer.acts("on_scene")
    officer.sees("scene")
    installation.start()
    officer.is_live()
    officer.has_sent_everything()


def _entries(installation: Installation, incident: str) -> list[dict[str, Any]]:
    return _own(incident_as_kept(installation, incident))
