"""Timelines of taskings: asked, answered, at the scene, what the scene is like, ended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.support.entries import A101, AMBULANCE, POLICE, TimelineExample, alert_id, at, begun, named_id

FIRST, SECOND = named_id("a tasking"), named_id("another tasking")


def timelines() -> Iterator[TimelineExample]:
    timeline = _asked("police-asked-and-silent")
    sent = {"alert": alert_id(1), "unit": A101, "call_sign": "A101", "overridden": ["radius"]}
    timeline.record("40:03", "unit_assigned_by_desk", sent, text="nearest with a hoist")
    timeline.claim(taskings={FIRST: _tasking()}, scene=None, rvp=None)
    yield timeline

    timeline = _asked("police-first-to-a-safe-scene", rvp={"lat": 53.8, "lon": -1.55})
    timeline.record("40:15", "tasking_acknowledged", {"tasking": FIRST, "decision": "accepted"})
    going = {"tasking": FIRST, "call_sign": "XT40", "eta_s": 240}
    timeline.record("40:20", "tasking_resourced", going)
    timeline.record("40:25", "tasking_resourced", going | {"call_sign": "XT41", "eta_s": None})
    timeline.record("40:50", "tasking_resourced", going | {"eta_s": 30})
    timeline.record("41:00", "tasking_at_scene", {"tasking": FIRST})
    timeline.record("41:10", "tasking_at_scene", {"tasking": FIRST})
    timeline.record("41:20", "scene_declared", {"state": "not_safe"})
    timeline.record("43:00", "scene_declared", {"state": "safe"})
    timeline.record("43:10", "tasking_ended", {"tasking": FIRST, "cause": "safe"})
    timeline.record("43:20", "tasking_ended", {"tasking": FIRST, "cause": "not_needed"})
    done = {"decision": "accepted", "decided_at": at("40:15"), "at_scene_at": at("41:00")}
    units = {
        "XT40": {"call_sign": "XT40", "said_at": at("40:50"), "arrives_at": at("41:20")},
        "XT41": {"call_sign": "XT41", "said_at": at("40:25"), "arrives_at": None},
    }
    timeline.claim(
        taskings={FIRST: _tasking(**done, units=units, ended_at=at("43:10"), end="safe")},
        scene={"state": "safe", "since": at("43:00")},
        rvp={"lat": 53.8, "lon": -1.55, "since": at("40:02")},
    )
    timeline.claim_part(A101, hold=False)
    yield timeline

    timeline = _asked("police-refuse-and-another-service-is-asked")
    timeline.record(
        "40:20", "tasking_acknowledged", {"tasking": FIRST, "decision": "refused"}, text="none free"
    )
    _ask(timeline, "40:40", SECOND, agency=AMBULANCE, name="the next force", reason="welfare")
    timeline.record(
        "40:41", "tasking_acknowledged", {"tasking": named_id("a stranger"), "decision": "accepted"}
    )
    timeline.record("40:50", "rvp_set", {"lat": 53.81, "lon": -1.56}, text="the car park")
    timeline.claim(
        taskings={
            SECOND: _tasking(
                tasking=SECOND,
                agency=AMBULANCE,
                name="the next force",
                reason="welfare",
                requested_at=at("40:40"),
                acknowledge_by=at("41:10"),
            ),
            FIRST: _tasking(decision="refused", decided_at=at("40:20")),
        },
        scene=None,
        rvp={"lat": 53.81, "lon": -1.56, "since": at("40:50")},
    )
    yield timeline


def _asked(name: str, **more: Any) -> TimelineExample:
    timeline = begun(name)
    _ask(timeline, "40:02", FIRST, **more)
    return timeline


def _ask(timeline: TimelineExample, moment: str, tasking: str, **more: Any) -> None:
    payload = {
        "tasking": tasking,
        "agency": POLICE,
        "name": "Calder & Aire Police",
        "reason": "weapons",
        "rvp": None,
        "acknowledge_within_s": 30,
    }
    timeline.record(moment, "tasking_requested", payload | more)


def _tasking(**more: Any) -> dict[str, Any]:
    return {
        "tasking": FIRST,
        "agency": POLICE,
        "name": "Calder & Aire Police",
        "reason": "weapons",
        "requested_at": at("40:02"),
        "acknowledge_by": at("40:32"),
        "decision": None,
        "decided_at": None,
        "units": {},
        "at_scene_at": None,
        "ended_at": None,
        "end": None,
    } | more
