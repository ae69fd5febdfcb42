"""Timelines of alarms: who was called, who was reached and how, what followed for those who were silent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.support.entries import (
    AMBULANCE,
    COLLEAGUE,
    OFFICER,
    PARAMEDIC,
    POLICE,
    XT21,
    XT22,
    Author,
    TimelineExample,
    alarm_id,
    at,
    named_id,
)

ALARM = alarm_id(1)
OF_XT21 = {"who": XT21, "kind": "unit", "agency": POLICE}
OF_DESK = {"who": AMBULANCE, "kind": "desk", "agency": AMBULANCE}
OF_PARAMEDIC = {"who": PARAMEDIC.person, "kind": "person", "agency": AMBULANCE}
WITHDRAWAL = named_id("a withdrawal")


def timelines() -> Iterator[TimelineExample]:
    yield from _reached()
    yield from _silent()
    yield from _odd()


def _raised(name: str, *to: dict[str, str]) -> TimelineExample:
    """A call and a withdrawal alarm, raised at 41:00."""
    timeline = TimelineExample(name)
    timeline.open()
    _raise(timeline, "41:00", *to)
    return timeline


def _raise(timeline: TimelineExample, moment: str, *to: dict[str, str]) -> None:
    times = {"displayed_within_s": 3, "ack_within_s": 10}
    about = {"alarm": ALARM, "cause": "withdrawal", "about": WITHDRAWAL}
    timeline.record(moment, "alarm_raised", {**about, "to": list(to), **times})


def _said(
    timeline: TimelineExample, moment: str, kind: str, by: Author | None = None, *flags: str, **more: Any
) -> str:
    return timeline.record(moment, kind, {"alarm": ALARM, **more}, by=by, flags=flags)


def _sent(timeline: TimelineExample, moment: str, path: str, *devices: str, **failed: str) -> None:
    not_reached = [{"device": device, "reason": reason} for device, reason in failed.items()]
    _said(timeline, moment, "alarm_sent", who=XT21, path=path, devices=list(devices), failed=not_reached)


def recipient(named: dict[str, str], since: str, **more: Any) -> dict[str, Any]:
    return {
        **named,
        "added_at": at(since),
        "step": None,
        "sent": {},
        "displayed_at": None,
        "acknowledged_at": None,
        "ack_by": None,
        "answer": None,
        "reached_by_voice": None,
        "released_at": None,
        "late": False,
        "escalated": 0,
        **more,
    }


def _claim(timeline: TimelineExample, *to: dict[str, Any], **more: Any) -> TimelineExample:
    claims = {"to": list(to), "raised_at": at("41:00"), "ended_at": None, "end": None, **more}
    timeline.claims |= {f"alarms.{ALARM}.{place}": value for place, value in claims.items()}
    return timeline


def _reached() -> Iterator[TimelineExample]:
    timeline = _raised("alarm-acknowledged-and-reached-by-voice", OF_XT21, OF_DESK)
    _sent(timeline, "41:01", "socket", OFFICER.device)
    _sent(timeline, "41:05", "push", OFFICER.device)
    _sent(timeline, "41:06", "push", **{COLLEAGUE.device: "gone"})
    _said(timeline, "41:07", "alarm_displayed", COLLEAGUE, who=XT21)
    _said(timeline, "41:02", "alarm_displayed", OFFICER, who=XT21)
    _said(timeline, "41:09", "alarm_acknowledged", OFFICER, who=XT21, answer=None)
    _said(timeline, "41:10", "alarm_acknowledged", COLLEAGUE, "late", who=XT21, answer="cannot_move")
    _said(timeline, "41:20", "person_reached", OFFICER, who=AMBULANCE, how="phone")
    _said(timeline, "41:21", "person_reached", PARAMEDIC, who=AMBULANCE, how="runner")
    _said(timeline, "41:21", "alarm_ended", why="all_reached")
    _said(timeline, "41:30", "alarm_ended", why="cause_ended")
    yield _claim(
        timeline,
        recipient(
            OF_XT21,
            "41:00",
            sent={"socket": at("41:01"), "push": at("41:05")},
            displayed_at=at("41:02"),
            acknowledged_at=at("41:09"),
            ack_by=OFFICER.person,
            answer="cannot_move",
        ),
        recipient(
            OF_DESK,
            "41:00",
            reached_by_voice={"by": OFFICER.person, "how": "phone", "at": at("41:20")},
        ),
        ended_at=at("41:21"),
        end="all_reached",
    )

    timeline = _raised("alarm-acknowledged-late", OF_XT21)
    _said(timeline, "41:11", "alarm_acknowledged", OFFICER, "late", who=XT21, answer="going")
    acknowledged = {"acknowledged_at": at("41:11"), "ack_by": OFFICER.person, "answer": "going"}
    yield _claim(timeline, recipient(OF_XT21, "41:00", late=True, **acknowledged))


def _silent() -> Iterator[TimelineExample]:
    timeline = _raised("alarm-escalated-while-silent", OF_XT21, OF_DESK)
    _said(timeline, "41:05", "alarm_acknowledged", PARAMEDIC, who=AMBULANCE, answer=None)
    _said(timeline, "41:10", "alarm_escalated", step=1, who=[XT21], warns=None)
    _said(timeline, "41:10", "recipient_added", to=OF_PARAMEDIC, step=1)
    _said(timeline, "41:40", "alarm_escalated", step=3, who=[XT21, PARAMEDIC.person], warns="not_reached")
    _said(timeline, "41:41", "alarm_escalated", step=2, who=[XT21], warns=None)
    desk = {"acknowledged_at": at("41:05"), "ack_by": PARAMEDIC.person}
    yield _claim(
        timeline,
        recipient(OF_XT21, "41:00", escalated=3),
        recipient(OF_DESK, "41:00", **desk),
        recipient(OF_PARAMEDIC, "41:10", step=1, escalated=3),
        step=3,
        warns="not_reached",
    )

    timeline = _raised("alarm-to-one-who-leaves-and-comes-back", OF_XT21, OF_DESK)
    _said(timeline, "41:04", "alarm_acknowledged", OFFICER, who=XT21, answer=None)
    _said(timeline, "41:05", "recipient_added", to=OF_XT21, step=None)
    _said(timeline, "41:06", "recipient_released", who=XT21)
    _said(timeline, "41:07", "recipient_released", who=XT21)
    _said(timeline, "41:09", "recipient_added", to=OF_XT21, step=None)
    yield _claim(timeline, recipient(OF_DESK, "41:00"), recipient(OF_XT21, "41:09"))


def _odd() -> Iterator[TimelineExample]:
    timeline = _raised("alarm-raised-twice-and-of-strangers", OF_XT21)
    _raise(timeline, "41:30", OF_XT21, OF_DESK)
    _said(timeline, "41:31", "alarm_acknowledged", PARAMEDIC, who=AMBULANCE, answer=None)
    _said(timeline, "41:32", "recipient_released", who=XT22)
    yield _claim(timeline, recipient(OF_XT21, "41:00"))

    timeline = TimelineExample("alarm-known-later-than-what-is-said-of-it")
    timeline.open()
    _said(timeline, "41:02", "alarm_displayed", OFFICER, who=XT21)
    _said(timeline, "41:03", "alarm_ended", why="cause_ended")
    _raise(timeline, "41:00", OF_XT21)
    yield _claim(timeline, recipient(OF_XT21, "41:00"))

    timeline = _raised("alarm-displayed-on-this-device-only", OF_XT21)
    _said_here = timeline.record_pending(
        "41:02", "alarm_acknowledged", {"alarm": ALARM, "who": XT21, "answer": None}, by=OFFICER
    )
    timeline.confirm(_said_here)
    acknowledged = {"acknowledged_at": at("41:02"), "ack_by": OFFICER.person}
    yield _claim(timeline, recipient(OF_XT21, "41:00", **acknowledged))

    timeline = _raised("alarm-as-one-without-a-desk-sees-it", OF_XT21)
    _sent(timeline, "41:01", "socket", OFFICER.device)
    timeline.withhold(str(timeline.entries[-1]["id"]))
    _said(timeline, "41:02", "alarm_displayed", OFFICER, who=XT21)
    timeline.withhold(str(timeline.entries[-1]["id"]))
    yield _claim(timeline, recipient(OF_XT21, "41:00"))
