"""Timelines of operations: agencies that join and leave, linked incidents, alarms, the end; in the order of `seq`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.support.entries import (
    A101,
    AMBULANCE,
    INCIDENT,
    OFFICER,
    POLICE,
    XT21,
    XT22,
    TimelineExample,
    alarm_id,
    at,
    named_id,
)

NUMBER = "WY-20261122-OP003"


def timelines() -> Iterator[TimelineExample]:
    timeline = _opened("operation-joined-and-left")
    _join(timeline, "40:01", POLICE, XT21, XT22)
    _join(timeline, "40:02", AMBULANCE)
    _join(timeline, "40:10", POLICE, XT22)
    timeline.record("40:20", "agency_left", {"agency": AMBULANCE})
    timeline.record("40:21", "agency_left", {"agency": AMBULANCE})
    timeline.record("40:22", "agency_left", {"agency": named_id("a stranger")})
    police = _part(POLICE, "40:01", None, XT22)
    yield _claim(timeline, participants={POLICE: police, AMBULANCE: _part(AMBULANCE, "40:02", "40:20")})

    timeline = _opened("operation-joined-again")
    _join(timeline, "40:02", AMBULANCE, A101)
    timeline.record("40:20", "agency_left", {"agency": AMBULANCE})
    _join(timeline, "40:30", AMBULANCE, A101)
    yield _claim(timeline, participants={AMBULANCE: _part(AMBULANCE, "40:30", None, A101)})

    timeline = _opened("operation-with-incidents-closed-twice", exercise=True)
    for moment, incident in (("40:05", INCIDENT), ("40:06", named_id("another")), ("40:07", INCIDENT)):
        timeline.record(moment, "incident_linked", {"incident": incident})
    timeline.record("50:00", "operation_closed")
    timeline.record("51:00", "operation_closed")
    incidents = [INCIDENT, named_id("another")]
    yield _claim(timeline, incidents=incidents, phase="closed", closed_at=at("50:00"), exercise=True)

    timeline = TimelineExample("operation-joined-before-it-was-opened", of_operation=True)
    _join(timeline, "39:00", POLICE)
    timeline.record("40:00", "operation_opened", {"number": NUMBER, "exercise": False})
    timeline.record("41:00", "operation_opened", {"number": "WY-20261122-OP004", "exercise": False})
    yield _claim(timeline, participants={}, number=NUMBER)

    timeline = _opened("operation-with-an-alarm")
    _join(timeline, "40:01", POLICE, XT21)
    to = [{"who": XT21, "kind": "unit", "agency": POLICE}]
    times = {"displayed_within_s": 3, "ack_within_s": 10}
    alarm = {"alarm": alarm_id(1), "cause": "withdrawal", "about": named_id("a withdrawal"), "to": to}
    timeline.record("41:00", "alarm_raised", {**alarm, **times})
    acknowledged = {"alarm": alarm_id(1), "who": XT21, "answer": "going"}
    timeline.record("41:04", "alarm_acknowledged", acknowledged, by=OFFICER)
    timeline.record("41:04", "alarm_ended", {"alarm": alarm_id(1), "why": "all_reached"})
    timeline.claims |= {
        f"alarms.{alarm_id(1)}.ended_at": at("41:04"),
        f"alarms.{alarm_id(1)}.end": "all_reached",
    }
    yield _claim(timeline, participants={POLICE: _part(POLICE, "40:01", None, XT21)})


def _opened(name: str, *, exercise: bool = False) -> TimelineExample:
    timeline = TimelineExample(name, of_operation=True)
    timeline.record("40:00", "operation_opened", {"number": NUMBER, "exercise": exercise})
    return timeline


def _join(timeline: TimelineExample, moment: str, agency: str, *units: str) -> None:
    timeline.record(moment, "agency_joined", {"agency": agency, "units": list(units)})


def _part(agency: str, since: str, left: str | None, *units: str) -> dict[str, Any]:
    left_at = at(left) if left else None
    return {"agency": agency, "joined_at": at(since), "left_at": left_at, "units": list(units)}


def _claim(timeline: TimelineExample, **claims: Any) -> TimelineExample:
    given = {"opened_at": at("40:00"), "phase": "open", "closed_at": None, "exercise": False, **claims}
    timeline.claims |= {f"operation.{place}": value for place, value in given.items()}
    return timeline
