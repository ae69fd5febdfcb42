"""Timelines of a call that a unit opened at the patient, and of two calls about one patient."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.entries import (
    INCIDENT,
    OFFICER,
    XT21,
    TimelineExample,
    alert_id,
    at,
    begun,
    named_id,
)

OTHER = named_id("another")
HERE = {"lat": 53.7997, "lon": -1.5492, "accuracy_m": 12, "source": "device"}
FOUND = {"code": "CARDIAC_ARREST", "system": "coresponder", "location": HERE, "patients": 2}


def timelines() -> Iterator[TimelineExample]:
    yield _found()
    yield _found_twice()
    yield _merged()
    yield _taken_apart()
    yield _gone_on()


def _opened(name: str) -> TimelineExample:
    timeline = TimelineExample(name)
    timeline.open()
    timeline.record("40:00", "running_call_opened", FOUND, by=OFFICER)
    reached = [{"status": status, "at": at("40:00")} for status in ("alerted", "on_scene", "at_patient")]
    timeline.alert("40:00", XT21, 2, raised_by="self", continues=None, reached=reached)
    return timeline


def _found() -> TimelineExample:
    timeline = _opened("found-by-a-unit-and-named-by-the-cad")
    timeline.record("41:00", "running_call_unconfirmed")
    timeline.record("41:20", "running_call_confirmed")
    timeline.record("41:40", "incident_referenced", {"external_ref": "CAD-1", "by": "desk"})
    timeline.record("42:00", "incident_referenced", {"external_ref": "CAD-2", "by": "desk"})
    timeline.claim(
        phase="open",
        running={
            "unit": XT21,
            "found_at": at("40:00"),
            "code": "CARDIAC_ARREST",
            "patients": 2,
            "position_age_s": None,
            "external_ref": "CAD-2",
            "confirmed_at": at("41:20"),
            "unconfirmed_at": at("41:00"),
        },
    )
    timeline.claim_part(XT21, status="at_patient", raised_by="self", ended_at=None)
    return timeline


def _found_twice() -> TimelineExample:
    timeline = _opened("found-by-two-the-first-counts")
    timeline.record("40:30", "running_call_opened", {**FOUND, "code": "COLLAPSED"}, by=OFFICER)
    timeline.claim(running__code="CARDIAC_ARREST", running__found_at=at("40:00"))
    return timeline


def _merged() -> TimelineExample:
    timeline = begun("merged-into-another")
    timeline.record("41:00", "alert_withdrawn", {"alert": alert_id(2), "unit": XT21, "cause": "merged"})
    timeline.record("41:00", "incidents_linked", {"with": OTHER, "relation": "same", "by": "desk"})
    timeline.record("41:00", "incident_merged", {"into": OTHER, "by": "desk"})
    timeline.claim(phase="merged", merged_into=OTHER, links={OTHER: "same"})
    timeline.claim_part(XT21, status="stood_down", stand_down_cause="merged")
    return timeline


def _taken_apart() -> TimelineExample:
    timeline = begun("merged-and-taken-apart")
    timeline.record("41:00", "incidents_linked", {"with": OTHER, "relation": "same", "by": "desk"})
    timeline.record("41:00", "incident_merged", {"into": OTHER, "by": "desk"})
    timeline.record("41:10", "incidents_linked", {"with": INCIDENT, "relation": "related", "by": "desk"})
    timeline.record("42:00", "incidents_unlinked", {"with": OTHER})
    timeline.record("42:10", "running_call_confirmed")
    timeline.claim(phase="open", merged_into=None, links={INCIDENT: "related"}, running=None)
    return timeline


def _gone_on() -> TimelineExample:
    timeline = begun("goes-on-at-the-rung-that-it-had-reached")
    reached = [
        {"status": status, "at": at(moment)} for status, moment in (("alerted", "39:00"), ("mobile", "39:30"))
    ]
    timeline.alert("39:00", XT21, 3, raised_by="dispatch", continues=alert_id(9), reached=reached)
    timeline.claim_part(
        XT21, alert=alert_id(3), continues=alert_id(9), status="mobile", alerted_at=at("39:00")
    )
    return timeline
