"""Over real sockets, on both kinds of server: the entries of an alert's delivery, test alerts, and when devices were heard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from apps.core.clock import from_wire, now, to_wire
from tests.feed.conftest import live, live_call, visit
from tests.feed.live import Visitor
from tests.feed.live_call import LiveCall
from tests.harness.installation import SERVED, Installation
from tests.harness.pace import until, within
from tests.harness.proxy import NetworkProxy
from tests.support.actions import alert_of

Visit = Callable[[str], Visitor]
__all__ = ["live", "live_call", "visit"]
pytestmark = pytest.mark.xdist_group("live")


def alert_sent(live_call: LiveCall) -> list[dict[str, Any]]:
    """Wait for the incident's `alert_sent` payloads, as the desk of the officer's agency reads them."""

    def found() -> list[dict[str, Any]]:
        timeline = live_call.police.ask("get", f"/api/incidents/{live_call.incident}").json()["entries"]
        return [entry["payload"] for entry in timeline if entry["kind"] == "alert_sent"]

    return until(found, 20, "alert_sent")


def device_at_the_desk(desk: Visitor, device: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in desk.snapshot()["devices"] if one["device"] == device)
    return found


def test_an_alert_that_went_over_a_socket_is_written_down_once(live_call: LiveCall) -> None:
    live_call.end()
    with live_call.officer.listen() as listener, live_call.police.listen() as desk:
        listener.until_live(), desk.until_live()
        live_call.answer = live_call.open()
        alert = alert_of(live_call.answer, "co_responder")
        sent = desk.until(lambda frame: "alert_sent" in kinds_of(frame))
        (entry,) = [one for one in sent["entries"] if one["kind"] == "alert_sent"]
        assert entry["payload"] == {
            "alert": alert,
            "path": "socket",
            "devices": [live_call.officer.device],
            "failed": [],
        }
        redacted = listener.until(
            lambda frame: entry["id"] in [one["id"] for one in frame.get("entries", [])]
        )
        assert [one["kind"] for one in redacted["entries"]] == ["withheld"]
    assert [payload["alert"] for payload in alert_sent(live_call)] == [alert]


def kinds_of(frame: dict[str, Any]) -> list[str]:
    return [entry["kind"] for entry in frame.get("entries", [])]


def test_a_socket_that_comes_back_in_time_has_taken_the_alert(live_call: LiveCall) -> None:
    live_call.end()
    before = live_call.officer.snapshot()["cursor"]
    live_call.answer = live_call.open()
    with live_call.officer.listen(after=before) as listener:
        listener.until(lambda frame: frame["type"] == "subject")
        (payload,) = alert_sent(live_call)
    assert payload["alert"] == alert_of(live_call.answer, "co_responder")
    assert payload["devices"] == [live_call.officer.device]


def test_a_test_alert_rings_the_device_that_asked_and_no_other(live_call: LiveCall) -> None:
    with live_call.officer.listen() as listener, live_call.paramedic.listen() as other:
        listener.until_live(), other.until_live()
        begun = live_call.officer.ask("post", "/api/device/test")
        assert (begun.status_code, begun.json()["paths"]) == (202, ["socket"])
        test = begun.json()["test"]
        rung = listener.until(lambda frame: frame["type"] == "test_alert")
        assert rung == {"type": "test_alert", "test": test}
        receipt = live_call.officer.ask("post", "/api/device/test-receipts", {"test": test, "path": "socket"})
        assert receipt.status_code == 204
        mark = live_call.officer.record("cpr_started", live_call.incident)
        other.until_entry(mark["id"])
        assert "test_alert" not in [frame["type"] for frame in other.frames]
    record = device_at_the_desk(live_call.police, live_call.officer.device)
    assert (record["ready"], record["missing"]) == (True, [])


def test_a_device_is_heard_as_long_as_its_socket_answers(live_call: LiveCall) -> None:
    """The desk receives a newer time within two keep-alives, without an HTTP request of the device."""
    with live_call.police.listen() as desk, live_call.officer.listen() as officer:
        desk.until_live(), officer.until_live()
        since = to_wire(now())
        heard = desk.until(lambda frame: seen(frame, live_call.officer.device) > since)
    assert now() - from_wire(seen(heard, live_call.officer.device)) < timedelta(seconds=3)


def test_a_device_behind_a_dead_line_is_heard_no_more(live: Installation, live_call: LiveCall) -> None:
    """The connection stays open but carries nothing, as in a dead spot. The desk's own device is still heard."""
    if live.backend != SERVED:
        pytest.skip("Daphne pings by itself, and ends such a connection after 50 seconds")
    proxy = NetworkProxy(live.web.port)
    elsewhere = live_call.officer.at(proxy.origin)
    with live_call.police.listen() as desk, elsewhere.listen() as officer:
        desk.until_live(), officer.until_live()
        proxy.silence()
        died = to_wire(now())
        later = to_wire(now() + timedelta(seconds=8))
        recorded = desk.until(lambda frame: seen(frame, live_call.police.device) > later, within_s=within(30))
        assert "" < seen(recorded, live_call.officer.device) <= died
    proxy.close()
    elsewhere.close()


def seen(frame: dict[str, Any], device: str) -> str:
    """When this device was heard by a frame of devices; empty if the frame does not contain it."""
    found = [one["last_seen_at"] for one in frame.get("devices", []) if one["device"] == device]
    return str(found[0]) if found else ""
