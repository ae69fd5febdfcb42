"""Timelines of the call and of rule 3: the units on it, and the statuses that they reached."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.entries import (
    A101,
    ARREST,
    BREATHING,
    OFFICER,
    PARAMEDIC,
    XT21,
    XT22,
    TimelineExample,
    alert_id,
    at,
    begun,
)


def timelines() -> Iterator[TimelineExample]:
    yield _plain_walk()
    yield from _calls()
    yield from _ladders()
    yield from _ended_parts()


def _plain_walk() -> TimelineExample:
    timeline = begun("plain-walk")
    considered = {
        "unit": XT21,
        "call_sign": "XT21",
        "service": "police",
        "role": "co_responder",
        "chosen": True,
        "eta_s": 240,
        "distance_m": 1800,
        "checks": [{"check": "aed", "ok": True, "said": {"code": "kit-ready", "values": {"label": "AED"}}}],
    }
    timeline.record("40:01", "units_considered", {"considered": [considered]})
    for who, alert, seconds in ((OFFICER, 2, 10), (PARAMEDIC, 1, 20)):
        timeline.record(f"40:{seconds}", "alert_displayed", {"alert": alert_id(alert)}, by=who)
        timeline.record(f"40:{seconds + 5}", "alert_accepted", {"alert": alert_id(alert)}, by=who)
        timeline.reach(f"40:{seconds + 5}", "mobile", by=who)
    timeline.reach("43:00", "on_scene", by=OFFICER)
    timeline.reach("44:00", "at_patient", by=OFFICER)
    timeline.record("44:05", "arrest_recognised", by=OFFICER)
    timeline.record("44:10", "cpr_started", by=OFFICER)
    timeline.record("44:50", "pads_applied", by=OFFICER)
    analysis = timeline.record("45:00", "rhythm_analysed", {"shock_advised": True}, by=OFFICER)
    shock = timeline.shock("45:10", energy_j=150)
    timeline.record("45:40", "note_added", by=OFFICER, text="Collapse was seen by his wife.")
    timeline.reach("47:00", "at_patient", by=PARAMEDIC)
    timeline.record("49:00", "pulse_returned", by=PARAMEDIC)
    timeline.reach("52:00", "transporting", by=PARAMEDIC)
    timeline.reach("53:00", "clear", by=OFFICER)
    timeline.reach("57:00", "at_hospital", by=PARAMEDIC)
    timeline.reach("58:00", "clear", by=PARAMEDIC)
    timeline.record("58:00", "incident_closed", {"cause": "all_clear"})
    timeline.claim(
        phase="closed", opened_at=at("40:00"), number="WY-20261122-0042", age="adult", exercise=False
    )
    timeline.claim(category="cardiac_arrest", trigger={"system": "ampds", "code": "9-E-1"}, seq=25)
    timeline.claim(withdrawn={}, same={}, handovers={})
    timeline.claim_part(XT21, status="clear", ended_at=at("53:00"), alerted_at=at("40:01"))
    ladder = ("40:01", "40:10", "40:15", "40:15", "43:00", "44:00", "53:00")
    rungs = ("alerted", "displayed", "accepted", "mobile", "on_scene", "at_patient", "clear")
    timeline.claim_part(XT21, reached=dict(zip(rungs, map(at, ladder), strict=True)))
    timeline.claim_part(
        A101, status="clear", ended_at=at("58:00"), decline_reason=None, stand_down_cause=None
    )
    timeline.claim(care__arrest_at=at("44:05"), care__cpr="stopped", care__cpr_started_at=at("44:10"))
    timeline.claim(care__cpr_since=at("49:00"), care__cycle_from=None, care__pads_at=at("44:50"))
    timeline.claim(care__analyses=[{"entry": analysis, "at": at("45:00"), "shock_advised": True}])
    timeline.claim(care__shocks=[{"entry": shock, "at": at("45:10"), "energy_j": 150, "unit": XT21}])
    timeline.claim(care__shock_count=1, care__last_shock_at=at("45:10"), care__pulse="present")
    timeline.claim(care__pulse_returned_at=at("49:00"), care__pulse_lost_at=None, care__stopped_at=None)
    return timeline


def _calls() -> Iterator[TimelineExample]:
    timeline = TimelineExample("nothing-recorded")
    timeline.claim(seq=0, phase="open", opened_at=None, number=None, category=None, trigger=None, age=None)
    timeline.claim(exercise=False, involvements={}, handovers={}, withdrawn={}, same={})
    timeline.claim(patients={})
    yield timeline

    timeline = TimelineExample("recoded")
    timeline.record(
        "40:00", "incident_opened", {"number": "WY-20261122-0043", "age": "child", "exercise": True} | ARREST
    )
    timeline.record("42:00", "incident_recoded", BREATHING)
    timeline.claim(category="breathing_problem", trigger={"system": "ampds", "code": "6-D-1"}, phase="open")
    timeline.claim(number="WY-20261122-0043", age="child", exercise=True, opened_at=at("40:00"))
    yield timeline

    timeline = begun("cancelled")
    for alert, unit in ((1, A101), (2, XT21)):
        stood_down = {"alert": alert_id(alert), "unit": unit, "cause": "cancelled"}
        timeline.record("41:00", "alert_withdrawn", stood_down, unit=unit)
    timeline.record("41:00", "incident_cancelled", {"cause": "cancelled_by_caller_or_control"})
    timeline.claim(phase="cancelled")
    timeline.claim_part(A101, status="stood_down", stand_down_cause="cancelled", ended_at=at("41:00"))
    yield timeline

    timeline = begun("closed-and-opened-again")
    cleared = timeline.reach("41:00", "clear", by=PARAMEDIC)
    timeline.reach("41:30", "clear", by=OFFICER)
    timeline.record("41:30", "incident_closed", {"cause": "all_clear"})
    timeline.withdraw("41:32", cleared, by=PARAMEDIC)
    timeline.record("41:32", "incident_reopened", {"cause": "clear_withdrawn"})
    timeline.claim(phase="open")
    timeline.claim_part(A101, status="alerted", ended_at=None)
    yield timeline

    timeline = begun("cancelled-with-the-patient")
    timeline.reach("41:00", "at_patient", by=OFFICER)
    stood_down = {"alert": alert_id(1), "unit": A101, "cause": "cancelled"}
    timeline.record("42:00", "alert_withdrawn", stood_down, unit=A101)
    timeline.record("42:00", "response_closed", {"cause": "cancelled"})
    timeline.claim(phase="open", response__cause="cancelled", response__state="closed")
    yield timeline

    timeline = begun("closed-and-a-late-fact")
    timeline.reach("41:00", "clear", by=PARAMEDIC)
    timeline.reach("41:30", "clear", by=OFFICER)
    timeline.record("41:30", "incident_closed", {"cause": "all_clear"})
    timeline.record("41:10", "arrest_recognised", by=OFFICER, flags=("late",))
    timeline.claim(phase="closed", care__arrest_at=at("41:10"), seq=7)
    yield timeline


def _ladders() -> Iterator[TimelineExample]:
    timeline = begun("status-keeps-the-earliest-time")
    timeline.reach("44:00", "at_patient", by=OFFICER)
    timeline.reach("43:00", "on_scene", by=OFFICER)
    timeline.reach("42:30", "on_scene", by=OFFICER)
    timeline.reach("43:30", "on_scene", by=OFFICER)
    timeline.claim_part(XT21, status="at_patient", ended_at=None)
    timeline.claim_part(
        XT21, reached={"alerted": at("40:01"), "at_patient": at("44:00"), "on_scene": at("42:30")}
    )
    timeline.claim_part(A101, status="alerted", reached={"alerted": at("40:01")})
    yield timeline

    timeline = TimelineExample("status-of-a-unit-not-involved")
    timeline.open()
    timeline.alert("40:01", A101, 1)
    timeline.reach("43:00", "on_scene", by=OFFICER)
    timeline.record("43:10", "alert_accepted", {"alert": alert_id(1)}, by=OFFICER)
    timeline.alert("43:20", XT21, 2)
    timeline.claim_part(A101, status="alerted")
    timeline.claim_part(XT21, status="alerted", reached={"alerted": at("43:20")})
    yield timeline

    timeline = begun("re-alerted-begins-again")
    timeline.record("40:10", "alert_displayed", {"alert": alert_id(2)}, by=OFFICER)
    timeline.record("40:20", "alert_declined", {"alert": alert_id(2), "reason": "committed"}, by=OFFICER)
    timeline.alert("42:00", XT21, 3)
    timeline.record("40:12", "alert_displayed", {"alert": alert_id(2)}, by=OFFICER)
    timeline.record("40:30", "alert_declined", {"alert": alert_id(2), "reason": "too_far"}, by=OFFICER)
    timeline.record("42:10", "alert_accepted", {"alert": alert_id(3)}, by=OFFICER)
    timeline.claim_part(XT21, alert=alert_id(3), status="accepted", ended_at=None, decline_reason=None)
    timeline.claim_part(
        XT21, alerted_at=at("42:00"), reached={"alerted": at("42:00"), "accepted": at("42:10")}
    )
    yield timeline

    timeline = begun("re-alerted-after-a-stand-down")
    stood_down = {"alert": alert_id(2), "unit": XT21, "cause": "recoded"}
    timeline.record("41:00", "alert_withdrawn", stood_down, unit=XT21)
    timeline.alert("42:00", XT21, 3)
    timeline.record("41:00", "alert_withdrawn", stood_down, unit=XT21)
    timeline.claim_part(XT21, alert=alert_id(3), status="alerted", ended_at=None, stand_down_cause=None)
    yield timeline


def _ended_parts() -> Iterator[TimelineExample]:
    timeline = begun("declined-and-replaced")
    timeline.record("40:20", "alert_declined", {"alert": alert_id(2), "reason": "no_kit"}, by=OFFICER)
    timeline.alert("40:20", XT22, 3, replaces=2)
    timeline.claim_part(XT21, status="declined", decline_reason="no_kit", ended_at=at("40:20"))
    timeline.claim_part(XT22, status="alerted", ended_at=None, alert=alert_id(3))
    yield timeline

    timeline = begun("stood-down-on-the-way")
    timeline.record("40:20", "alert_accepted", {"alert": alert_id(2)}, by=OFFICER)
    timeline.reach("40:20", "mobile", by=OFFICER)
    timeline.record(
        "42:00", "alert_withdrawn", {"alert": alert_id(2), "unit": XT21, "cause": "police_tasking"}, unit=XT21
    )
    timeline.reach("42:05", "on_scene", by=OFFICER)
    timeline.claim_part(XT21, status="stood_down", stand_down_cause="police_tasking", ended_at=at("42:00"))
    reached = {
        "alerted": "40:01",
        "accepted": "40:20",
        "mobile": "40:20",
        "stood_down": "42:00",
        "on_scene": "42:05",
    }
    timeline.claim_part(XT21, reached={rung: at(t) for rung, t in reached.items()})
    yield timeline

    timeline = begun("declined-then-stood-down")
    timeline.record("41:30", "alert_declined", {"alert": alert_id(2), "reason": "unsafe"}, by=OFFICER)
    timeline.record(
        "41:00", "alert_withdrawn", {"alert": alert_id(2), "unit": XT21, "cause": "replaced"}, unit=XT21
    )
    timeline.claim_part(XT21, status="stood_down", ended_at=at("41:00"))
    timeline.claim_part(XT21, decline_reason="unsafe", stand_down_cause="replaced")
    yield timeline

    timeline = begun("clear-twice-ended-at-the-earlier")
    timeline.reach("50:00", "clear", by=OFFICER)
    timeline.reach("49:00", "clear", by=OFFICER)
    timeline.claim_part(XT21, status="clear", ended_at=at("49:00"))
    yield timeline
