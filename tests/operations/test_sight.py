"""Who sees an operation: desks of agencies that take part and units on it, by every way out; all others not one byte of it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from apps.core.clock import now, pretending_it_is
from apps.core.ids import new_id
from apps.feed.deliveries import deliver, encode
from apps.feed.frames import frames_after, snapshot, visible_timelines_of
from apps.feed.sessions import FeedSession, FeedSessions
from apps.journal.cursor import Cursor, cursor_at
from apps.journal.selectors import head_of
from apps.operations.models import Operation
from apps.units.selectors import actor_of
from tests.alerting.calling import alarm_of, desk_called, raised
from tests.operations.acting import close, join, leave, opened
from tests.support.constants import OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR
from tests.support.factories import County
from tests.support.no_socket import NoSocket

IDLE, WELFARE, ADMINISTRATOR = "idle_police_supervisor", "ambulance_welfare", "police_administrator"
READERS = (OFFICER, PARAMEDIC, POLICE_SUPERVISOR, SUPERVISOR, IDLE, "p2_responder", WELFARE)


def sees(county: County, operation: UUID) -> dict[str, str]:
    """Reader → clearance, of those who see the operation, by the snapshot."""
    seen = {}
    for name in READERS:
        for one in json.loads(encode(snapshot(county.people[name])))["operations"]:
            if one["operation"]["id"] == str(operation):
                seen[name] = str(one["clearance"])
    return seen


def cursor(county: County) -> Cursor:
    return cursor_at(head_of(county.areas["near"].pk))


class Hub:
    """The sockets of all readers, and what each was sent since."""

    def __init__(self, county: County) -> None:
        self.county, self.tail, self.sessions = county, cursor(county), FeedSessions()
        self.connected = {name: self._connect(name) for name in READERS}

    def _connect(self, name: str) -> FeedSession:
        actor = actor_of(self.county.people[name])
        session = FeedSession(str(new_id()), actor, NoSocket(), visible_timelines_of(actor), device=new_id())
        self.sessions.add(session)
        return session

    def sent(self) -> dict[str, bytes]:
        """The bytes for each reader since the last time; those who were sent nothing are left out."""
        batch = deliver(self.county.areas["near"].pk, self.tail, self.sessions)
        self.tail = batch.tail
        found = {
            name: b"".join(
                frame.payload for one in batch.deliveries if session in one.sessions for frame in one.frames
            )
            for name, session in self.connected.items()
        }
        return {name: raw for name, raw in found.items() if raw}


def test_desks_of_participants_and_units_on_it_see_it_and_nobody_else(county: County) -> None:
    operation = opened(county, "police", "ambulance")
    join(county, operation, "police", "P1")
    assert sees(county, operation) == {
        OFFICER: "member",
        POLICE_SUPERVISOR: "command",
        SUPERVISOR: "command",
    }
    join(county, operation, "ambulance", "A1")
    join(county, operation, "police", "P2")
    leave(county, operation, "ambulance")
    assert sees(county, operation) == {"p2_responder": "member", POLICE_SUPERVISOR: "command"}


def test_one_who_takes_no_part_is_sent_no_byte_of_it_by_any_way(county: County) -> None:
    before = cursor(county)
    hub = Hub(county)
    operation = opened(county, "police")
    join(county, operation, "police", "P1")
    alarm = raised(operation, "declaration", desk_called(county, "police"))
    number = Operation.objects.get(pk=operation).number
    secrets = [str(one).encode() for one in (operation, alarm, number)]
    by_hub = hub.sent()
    for name in READERS:
        client = county.client(name)
        ways = {
            "hub": by_hub.get(name, b""),
            "resume": encode(frames_after(county.people[name], str(before))[1]),
            **{
                path: client.ask("get", path).content
                for path in (
                    "/api/snapshot?entries=all",
                    f"/api/feed?after={before}",
                    f"/api/incidents/{operation}",
                )
            },
        }
        missing = client.ask("get", f"/api/operations/{operation}")
        found = {way for way, raw in ways.items() if any(secret in raw for secret in secrets)}
        if name in (OFFICER, POLICE_SUPERVISOR):
            assert found == {"hub", "resume", "/api/snapshot?entries=all", f"/api/feed?after={before}"}
            assert missing.status_code == 200
        else:
            assert (name, found) == (name, set())
            assert (missing.status_code, missing.json()["code"]) == (404, "operation_not_found")
            assert not any(secret in missing.content for secret in secrets)
    for outsider in (ADMINISTRATOR,):
        answer = county.client(outsider).ask("get", f"/api/operations/{operation}")
        assert answer.json()["code"] == "operation_not_found"


def test_the_hub_sends_the_whole_then_entries_then_takes_it_away(county: County) -> None:
    hub = Hub(county)
    operation = opened(county, "police")
    assert types_of(hub.sent()) == {POLICE_SUPERVISOR: ["subject"]}
    join(county, operation, "police", "P1")
    assert types_of(hub.sent()) == {POLICE_SUPERVISOR: ["entries"], OFFICER: ["subject"]}
    join(county, operation, "police", "P2")
    assert types_of(hub.sent()) == {
        POLICE_SUPERVISOR: ["entries"],
        "p2_responder": ["subject"],
        OFFICER: ["withdrawn"],
    }
    leave(county, operation, "police")
    gone = hub.sent()
    assert types_of(gone) == {POLICE_SUPERVISOR: ["withdrawn"], "p2_responder": ["withdrawn"]}
    assert b'"subject_kind":"operation"' in gone[POLICE_SUPERVISOR]
    assert b'"reason":"agency_left"' in gone[POLICE_SUPERVISOR]


def types_of(sent: dict[str, bytes]) -> dict[str, list[str]]:
    kinds = (b"subject", b"entries", b"withdrawn")
    return {
        name: [kind.decode() for kind in kinds if b'"type":"%s"' % kind in raw] for name, raw in sent.items()
    }


def test_a_device_that_resumes_is_sent_what_it_missed_and_what_it_lost(county: County) -> None:
    start = str(cursor(county))
    operation = opened(county, "police", "ambulance")
    between = str(cursor(county))
    join(county, operation, "police", "P1")
    later = str(cursor(county))
    leave(county, operation, "ambulance")

    def resumed(name: str, after: str) -> list[tuple[str, Any]]:
        frames = frames_after(county.people[name], after)[1]
        return [(str(frame["type"]), frame.get("reason")) for frame in frames if frame["type"] != "units"]

    assert resumed(POLICE_SUPERVISOR, start) == [("subject", None)]
    assert resumed(POLICE_SUPERVISOR, between) == [("entries", None)]
    assert resumed(OFFICER, between) == [("subject", None)]
    assert resumed(SUPERVISOR, later) == [("withdrawn", "agency_left")]
    assert resumed(IDLE, start) == []


def test_entries_of_an_operation_say_what_their_timeline_is_of(county: County) -> None:
    operation = opened(county, "police")
    (subject,) = county.client(POLICE_SUPERVISOR).snapshot()["operations"]
    assert (subject["subject_kind"], subject["clearance"]) == ("operation", "command")
    assert {(entry["subject_kind"], entry["incident"]) for entry in subject["entries"]} == {
        ("operation", str(operation))
    }
    again = county.client(POLICE_SUPERVISOR).ask("get", f"/api/operations/{operation}").json()
    assert again == subject


def test_a_closed_operation_stays_in_sight_for_a_while(county: County) -> None:
    operation = opened(county, "police")
    join(county, operation, "police", "P1")
    close(operation)
    found = []
    for hours in (0, 1.9, 2.1, 11.9, 12.1):
        with pretending_it_is(now() + timedelta(hours=hours)):
            found.append(set(sees(county, operation)))
    both = {OFFICER, POLICE_SUPERVISOR}
    assert found == [both, both, {OFFICER}, {OFFICER}, set()]


def test_an_exercise_reaches_no_cad_and_an_operation_the_cads_of_those_who_take_part(county: County) -> None:
    real, exercise = opened(county, "police"), opened(county, "police", exercise=True)
    cad, foreign = county.cad("police"), county.cad("idle_police")
    statuses = [
        client.ask("get", f"/api/operations/{one}").status_code
        for client in (cad, foreign)
        for one in (real, exercise)
    ]
    assert statuses == [200, 404, 404, 404]
    assert cad.ask("get", f"/api/operations/{real}").json()["clearance"] == "cad"


@pytest.mark.parametrize(
    ("name", "kind", "subject_kind", "code"),
    [
        (POLICE_SUPERVISOR, "alarm_acknowledged", "operation", None),
        (OFFICER, "alarm_acknowledged", "operation", "alarm_not_yours"),
        (SUPERVISOR, "alarm_acknowledged", "operation", "operation_not_found"),
        (POLICE_SUPERVISOR, "alarm_acknowledged", "incident", "incident_not_found"),
        (OFFICER, "cpr_started", "operation", "kind_unknown"),
        (OFFICER, "cpr_started", "incident", "incident_not_found"),
    ],
)
def test_alarms_live_on_operations_and_care_does_not(
    county: County, name: str, kind: str, subject_kind: str, code: str | None
) -> None:
    operation = opened(county, "police")
    join(county, operation, "police", "P1")
    desk = county.agencies["police"].pk
    alarm = raised(operation, "declaration", desk_called(county, "police"))
    payload = {"alarm": str(alarm), "who": str(desk)} if kind != "cpr_started" else {}
    receipt = county.client(name).record(kind, str(operation), payload, subject_kind=subject_kind)
    assert receipt["code"] == code
    assert (alarm_of(operation, alarm)["ended_at"] is not None) is (code is None)
