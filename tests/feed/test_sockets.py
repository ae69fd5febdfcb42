"""The feed over real sockets and long polls, on both kinds of server."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import ExitStack
from itertools import pairwise
from threading import Barrier
from typing import Any

import httpx
import pytest
from websockets.exceptions import InvalidStatus

from apps.core.ids import new_id
from tests.feed.held import Held
from tests.feed.live import CAD, WITHIN_S, Listener, Visitor, ids_of
from tests.feed.live_call import LiveCall
from tests.harness.installation import Installation
from tests.harness.pace import until, within
from tests.support.actions import alert_of, report

Visit = Callable[[str], Visitor]
FOREIGN = "01a2019c60907de2a61dbd41eb656e1c"
pytestmark = pytest.mark.xdist_group("live")


def test_a_call_reaches_everyone_whom_it_concerns(live_call: LiveCall) -> None:
    live_call.end()
    readers = (live_call.officer, live_call.paramedic, live_call.supervisor, live_call.police)
    listeners = [reader.listen().until_live() for reader in readers]
    live_call.answer = live_call.open()
    for listener in listeners:
        with listener:
            frame = listener.until(lambda frame: frame["type"] == "subject")
            assert frame["subject"]["incident"]["id"] == live_call.incident
            kinds = [entry["kind"] for entry in frame["subject"]["entries"]]
            assert kinds[:3] == ["incident_opened", "ambulance_requested", "alert_raised"]


def test_a_fact_arrives_once_at_each(live_call: LiveCall) -> None:
    live_call.settle()
    readers = (live_call.officer, live_call.paramedic, live_call.supervisor, live_call.police)
    listeners = [reader.listen().until_live() for reader in readers]
    shock = live_call.officer.record("shock_delivered", live_call.incident, {"energy_j": 200})
    last = live_call.officer.record("pads_applied", live_call.incident)
    for listener in listeners:
        with listener:
            listener.until_entry(last["id"])
            recorded = [entry for frame in listener.frames for entry in ids_of(frame)]
            assert recorded == [shock["id"], last["id"]]
    withheld = [entry for frame in listeners[-1].frames for entry in frame.get("entries", [])]
    assert [entry["kind"] for entry in withheld] == ["withheld", "withheld"]


def read_up_to_now(held: Held, reader: Visitor) -> Held:
    """A fresh snapshot, and `held` polled to its very cursor: the demo's crews may write between the two requests."""

    def taken() -> Held | None:
        held.apply(reader.poll(held.cursor)["frames"])
        after = Held(reader.snapshot())
        return after if after.cursor == held.cursor else None

    after = until(taken, 20, "nothing is written between a poll and a snapshot")
    assert after
    return after


def test_the_frames_lead_where_a_fresh_snapshot_does(live_call: LiveCall) -> None:
    """A whole incident, heard by four devices since before it began."""
    live_call.end()
    readers = {name: getattr(live_call, name) for name in ("officer", "paramedic", "supervisor", "police")}
    held = {name: Held(reader.snapshot()) for name, reader in readers.items()}
    listeners = {name: reader.listen(held[name].cursor).until_live() for name, reader in readers.items()}
    live_call.answer = live_call.open()
    live_call.settle()
    handover = str(new_id())
    shock = live_call.officer.record("shock_delivered", live_call.incident)
    live_call.officer.record("entry_withdrawn", live_call.incident, {"entry": shock["id"], "reason": "slip"})
    live_call.paramedic.record("note_added", live_call.incident, text="On our way")
    # First, or the crew at the patient would stand the officer down.
    live_call.officer.record("status_reached", live_call.incident, {"status": "at_patient"})
    live_call.paramedic.record("status_reached", live_call.incident, {"status": "at_patient"})
    live_call.officer.record("offer_handover", live_call.incident, {"handover": handover})
    live_call.paramedic.record(
        "accept_handover", live_call.incident, {"handover": handover, "through_seq": 5}
    )
    last = live_call.paramedic.record("pulse_returned", live_call.incident)
    for name, listener in listeners.items():
        with listener:
            listener.until_entry(last["id"])
            held[name].apply(listener.frames)
        after = read_up_to_now(held[name], readers[name])
        assert held[name].state() == after.state(), name
    assert held["officer"].clearances[live_call.incident] == "after_care"


def test_a_line_that_drops_again_and_again_misses_nothing(live_call: LiveCall) -> None:
    live_call.accept()
    held = Held(live_call.supervisor.snapshot())
    items = [report("shock_delivered", live_call.incident) for _ in range(24)]
    with ThreadPoolExecutor(1) as device:
        sending = device.submit(lambda: [live_call.officer.send(item) for item in items])
        while items[-1]["id"] not in held.seen:
            listener = live_call.supervisor.listen(held.cursor)
            while len(listener.frames) < 4 and items[-1]["id"] not in held.seen:
                held.apply([listener.next()])
            listener.drop()
        sending.result(WITHIN_S)
    after = read_up_to_now(held, live_call.supervisor)
    assert held.state() == after.state()
    sent = {item["id"] for item in items}
    recorded = [entry["id"] for entry in held.timeline(live_call.incident) if entry["id"] in sent]
    assert recorded == [item["id"] for item in items]
    seqs = [entry["seq"] for entry in held.timeline(live_call.incident)]
    assert all(after == before + 1 for before, after in pairwise(seqs))


def test_a_line_that_drops_doubles_nothing(live_call: LiveCall) -> None:
    live_call.settle()
    first = live_call.officer.record("shock_delivered", live_call.incident)
    with live_call.supervisor.listen() as listener:
        second = live_call.officer.record("shock_delivered", live_call.incident)
        cursor = listener.until_entry(second["id"])["cursor"]
        listener.drop()
    third = live_call.officer.record("shock_delivered", live_call.incident)
    with live_call.supervisor.listen(cursor) as listener:
        listener.until_live()
        recorded = [entry for frame in listener.frames for entry in ids_of(frame)]
    assert (recorded, first["id"] in recorded) == ([third["id"]], False)


def test_one_who_was_away_for_long_is_brought_up_to_date_however_much_that_is(live_call: LiveCall) -> None:
    """Three megabytes: twelve times what may be unsent to a device that does not read."""
    live_call.settle()
    cursor = live_call.supervisor.snapshot()["cursor"]
    for number in range(14):
        # By two devices: one alone may not send so much at once.
        author = (live_call.officer, live_call.paramedic)[number % 2]
        author.send(*(report("note_added", live_call.incident, text="🫀" * 1_900) for _ in range(30)))
    last = live_call.officer.record("shock_delivered", live_call.incident)
    with live_call.supervisor.listen(cursor) as listener:
        listener.until_live()
        assert last["id"] in {entry for frame in listener.frames for entry in ids_of(frame)}
        assert listener.frames[-1]["cursor"] != cursor


def test_the_pulse_comes_at_once_and_then_every_five_seconds(live_call: LiveCall) -> None:
    live_call.settle()
    with live_call.supervisor.listen() as listener:
        listener.until_live()
        began = time.monotonic()
        pulse = listener.until(lambda frame: frame["type"] == "pulse", within_s=within(8))
        assert time.monotonic() - began < within(6)
        assert pulse.keys() == {"type", "cursor", "server_time"}
        assert pulse["cursor"] == live_call.supervisor.snapshot()["cursor"]


def test_a_decline_withdraws_and_standing_down_too(live_call: LiveCall) -> None:
    with live_call.officer.listen() as officer, live_call.paramedic.listen() as paramedic:
        declined = {"alert": alert_of(live_call.answer, "co_responder"), "reason": "unsafe"}
        live_call.officer.record("decline_alert", live_call.incident, declined)
        gone = officer.until(lambda frame: frame["type"] == "withdrawn")
        assert (gone["incident"], gone["reason"]) == (live_call.incident, "declined")
        # Cancelled while the alert is unanswered: one who clears of themselves is not withdrawn.
        live_call.supervisor.ask("delete", f"/api/calls/{live_call.incident}")
        stood_down = paramedic.until(lambda frame: frame["type"] == "withdrawn")
        assert (stood_down["incident"], stood_down["reason"]) == (live_call.incident, "cancelled")


def test_positions_are_shared_by_those_on_it_together(live_call: LiveCall) -> None:
    live_call.accept()
    readers = (live_call.officer, live_call.paramedic, live_call.supervisor, live_call.police)
    listeners = [reader.listen().until_live() for reader in readers]
    live_call.officer.stand_at(53.7990, -1.5420)
    for listener in listeners:
        with listener:
            # Where it stood before may still be on its way.
            frame = listener.until(
                lambda frame: (
                    frame["type"] == "positions"
                    and frame["positions"][0]["call_sign"] == "XT21"
                    and frame["positions"][0]["position"]["lat"] == 53.7990
                )
            )
            assert "cursor" not in frame


def test_a_desk_hears_of_its_devices(live_call: LiveCall) -> None:
    with live_call.police.listen() as police:
        live_call.officer.ask("post", "/api/positions", {"fixes": [], "outbox": 7})
        frame = police.until(
            lambda frame: (
                frame["type"] == "devices"
                and 7
                in [one["outbox"] for one in frame["devices"] if one["device"] == live_call.officer.device]
            )
        )
        assert "cursor" not in frame
    live_call.officer.ask("post", "/api/positions", {"fixes": [], "outbox": 0})


def test_booking_off_and_on_changes_the_scope(live: Installation) -> None:
    visitor = Visitor(live.origin, "xt22-1")
    with visitor.listen() as listener:
        visitor.ask("delete", "/api/duty")
        listener.until(lambda frame: frame["type"] == "scope_changed")
        visitor.book_on("XT22")
        listener.until(lambda frame: frame["type"] == "scope_changed")
        visitor.ask("patch", "/api/duty", {"duty": "busy"})
        units = listener.until(lambda frame: frame["type"] == "units")["units"]
        assert [(unit["call_sign"], unit["duty"]) for unit in units] == [("XT22", "busy")]
        visitor.ask("patch", "/api/duty", {"duty": "available"})
    visitor.close()


@pytest.mark.parametrize(
    "username", ["officer", "paramedic", "supervisor", "control", "police-supervisor", "police-control"]
)
def test_those_who_follow_may_open_a_socket(visit: Visit, username: str) -> None:
    with visit(username).listen() as listener:
        assert listener.next()["type"] == "pulse"


@pytest.mark.parametrize("username", ["administrator", "police-administrator"])
def test_an_administrator_follows_nothing(visit: Visit, username: str) -> None:
    with visit(username).listen(after="x") as listener:
        assert listener.close_code() == 4403


def test_nobody_and_machines_are_asked_to_sign_in(live: Installation) -> None:
    with Listener(live.origin, "after=x") as listener:
        assert listener.close_code() == 4401
    with Listener(live.origin, "after=x", cookies="sessionid=made-up") as listener:
        assert listener.close_code() == 4401
    with Listener(live.origin, f"after=x&token={CAD['Authorization'].split()[1]}") as listener:
        assert listener.close_code() == 4401


@pytest.mark.parametrize("says", ["https://elsewhere.example", "null", None])
def test_a_page_of_another_origin_opens_nothing(visit: Visit, says: str | None) -> None:
    with pytest.raises(InvalidStatus) as refusal:
        visit("supervisor").listen(after="x", says=says)
    assert refusal.value.response.status_code == 403


@pytest.mark.parametrize("cursor", ["", "nonsense", "%FF%00", f"{FOREIGN}.1", f"{FOREIGN}.ffff"])
def test_a_cursor_of_another_installation_is_unknown(visit: Visit, cursor: str) -> None:
    with visit("supervisor").listen(after=cursor) as listener:
        assert listener.next() == {"type": "cursor_unknown"}
        assert listener.close_code() == 4410


def test_the_fifth_socket_of_a_sign_in_closes_its_first_and_nobody_elses(visit: Visit) -> None:
    supervisor = visit("supervisor")
    with visit("control").listen() as other, ExitStack() as held:
        other.until_live()
        tabs = [held.enter_context(supervisor.listen()).until_live() for _ in range(5)]
        assert tabs[0].close_code() == 4409
        for still_open in (*tabs[1:], other):
            still_open.until(lambda frame: frame["type"] == "pulse", within_s=within(8))


def test_the_fifth_poll_of_a_sign_in_answers_the_first(live_call: LiveCall, visit: Visit) -> None:
    live_call.settle()
    police, elsewhere = live_call.police, visit("control")
    cursor = police.snapshot()["cursor"]
    with ThreadPoolExecutor(6) as devices:
        other = devices.submit(elsewhere.poll, cursor, 12)
        first = devices.submit(police.poll, cursor, 20)
        assert not wait([first], timeout=0.5).done
        later = [devices.submit(police.poll, cursor, 12) for _ in range(4)]
        began = time.monotonic()
        assert first.result(within(8)) == {"frames": [], "cursor": cursor}
        assert time.monotonic() - began < within(6)
        assert not wait([*later, other], timeout=0.1).done
        shock = live_call.officer.record("shock_delivered", live_call.incident)
        for one in (*later, other):
            recorded = [entry for frame in one.result(WITHIN_S)["frames"] for entry in ids_of(frame)]
            assert recorded == [shock["id"]]


def test_what_a_device_says_on_the_socket_is_not_heard(live_call: LiveCall) -> None:
    with live_call.supervisor.listen() as listener:
        listener.socket.send('{"type": "entries"}')
        shock = live_call.officer.record("shock_delivered", live_call.incident)
        listener.until_entry(shock["id"])


def test_a_long_poll_returns_with_the_entry(live_call: LiveCall) -> None:
    live_call.settle()
    cursor = live_call.supervisor.snapshot()["cursor"]
    with ThreadPoolExecutor(1) as device:
        polling = device.submit(live_call.supervisor.poll, cursor, 20)
        shock = live_call.officer.record("shock_delivered", live_call.incident)
        polled = polling.result(within(10))
    assert [entry for frame in polled["frames"] for entry in ids_of(frame)] == [shock["id"]]
    assert polled["cursor"] == polled["frames"][-1]["cursor"]


def test_a_long_poll_without_news_returns_empty_handed(live_call: LiveCall) -> None:
    live_call.settle()
    cursor = live_call.supervisor.snapshot()["cursor"]
    began = time.monotonic()
    assert live_call.supervisor.poll(cursor, 1) == {"frames": [], "cursor": cursor}
    assert 0.9 < time.monotonic() - began < within(8)


def test_many_who_poll_do_not_keep_others_from_writing(live_call: LiveCall, visit: Visit) -> None:
    """More of them than the pool has connections."""
    live_call.settle()
    cursor = live_call.supervisor.snapshot()["cursor"]
    readers = [live_call.police, live_call.supervisor, live_call.officer, live_call.paramedic]
    readers += [visit("control"), visit("police-control")]
    with ThreadPoolExecutor(24) as devices:
        polling = [devices.submit(reader.poll, cursor, 15) for reader in readers for _ in range(4)]
        assert not wait(polling, timeout=2).done
        began = time.monotonic()
        receipts = [live_call.officer.record("shock_delivered", live_call.incident) for _ in range(3)]
        assert time.monotonic() - began < within(8)
        for one in polling:
            recorded = [entry for frame in one.result(WITHIN_S)["frames"] for entry in ids_of(frame)]
            assert recorded[0] == receipts[0]["id"]


def test_thirty_two_at_once_are_all_recorded_once(live_call: LiveCall) -> None:
    live_call.accept()
    line = Barrier(32)
    items = [report("shock_delivered", live_call.incident) for _ in range(32)]

    def send(visitor: Visitor, item: Any) -> Any:
        line.wait(WITHIN_S)
        return visitor.send(item, item)

    with live_call.supervisor.listen() as listener, ThreadPoolExecutor(32) as devices:
        visitors = [live_call.officer, live_call.paramedic] * 16
        receipts = list(devices.map(send, visitors, items))
        assert [[one["outcome"] for one in both] for both in receipts] == [["recorded", "duplicate"]] * 32
        sent = {item["id"] for item in items}
        recorded: list[str] = []
        while len(recorded) < 32:
            recorded += [entry for entry in ids_of(listener.next()) if entry in sent]
    assert sorted(recorded) == sorted(sent)
    entries = live_call.supervisor.ask("get", f"/api/incidents/{live_call.incident}").json()["entries"]
    assert [entry["seq"] for entry in entries] == list(range(1, len(entries) + 1))


def test_a_cad_sees_its_call_taken_once_however_often_it_asks(
    live: Installation, live_call: LiveCall
) -> None:
    from tests.feed.live import call_at_the_place

    body, headers = call_at_the_place(), CAD | {"Idempotency-Key": str(new_id())}
    with ThreadPoolExecutor(6) as lines, httpx.Client(base_url=live.origin, timeout=within(30)) as cad:
        answers = list(lines.map(lambda _: cad.post("/api/calls", json=body, headers=headers), range(6)))
    assert [answer.status_code for answer in answers] == [201] * 6
    assert len({answer.json()["incident"]["id"] for answer in answers}) == 1
    assert sum("Idempotent-Replay" in answer.headers for answer in answers) == 5
    live_call.supervisor.ask("delete", f"/api/calls/{answers[0].json()['incident']['id']}")
