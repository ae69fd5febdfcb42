"""The Utstein row: known and unknown values, intervals that are never negative, and the same rhythm as NEMSIS."""

from __future__ import annotations

import csv
from collections.abc import Set as AbstractSet
from io import StringIO
from typing import Any, get_args

import pytest
from hypothesis import given

from apps.care.payloads import ArrestCause, ArrestPlace
from apps.interop.caller_heard import heard
from apps.interop.counted import recorded_of
from apps.interop.nemsis.arrest import arrest, first_rhythm
from apps.interop.serializers import COUNTS, SECONDS, UtsteinRowOut
from apps.interop.utstein import UNKNOWN, Row, comparator, csv_text, in_arrest, row_of
from tests.interop import cases
from tests.interop.any_timeline import care_timelines
from tests.support.effort import tried
from tests.support.entries import A101, INCIDENT, OFFICER, PARAMEDIC, TimelineExample, begun, handover_id
from tests.support.state import fold
from tests.wire.examples import OF_AN_INCIDENT

YES_NO = frozenset({"yes", "no", UNKNOWN})
SERVICES = frozenset({"police", "ambulance", UNKNOWN})
ENUMS: dict[str, AbstractSet[str]] = {
    **dict.fromkeys(
        (
            "recognised_by_call_handler",
            "resuscitation_attempted",
            "shockable",
            "adrenaline",
            "amiodarone",
            "advanced_airway",
            "any_pulse_returned",
            "survived_event",
            "comparator",
        ),
        YES_NO,
    ),
    "died_at_scene": {"yes", UNKNOWN},
    "sex": {"female", "male", UNKNOWN},
    "age_band": {"newborn", "infant", "child", "adult", "older_adult", UNKNOWN},
    "first_rhythm": {"asystole", "pea", "vf", "pvt", "shockable", "not_shockable", UNKNOWN},
    "not_attempted_because": {"", "dnacpr", "signs_of_death"},
    "cpr_instructions": YES_NO,
    "witnessed": {"bystander", "responder", "no", UNKNOWN},
    "bystander_cpr": {"none", "given", "compressions", "with_breaths", UNKNOWN},
    "bystander_aed": {"none", "no_shock", "shock", UNKNOWN},
    "aetiology": {*get_args(ArrestCause), UNKNOWN},
    "location_type": {*get_args(ArrestPlace), UNKNOWN},
    **dict.fromkeys(("first_cpr_by", "first_pads_by", "first_shock_by"), SERVICES),
}


def row(timeline: TimelineExample, patient: str = INCIDENT) -> dict[str, Any]:
    record: Any = cases.RECORD
    entries: Any = timeline.entries
    return {**row_of(record, fold(entries), entries, patient)}


def test_the_row_of_the_case() -> None:
    found = row(cases.handed_over())
    assert {name: found[name] for name in found if name not in SECONDS} == {
        "definitions": 3,
        "incident": INCIDENT,
        "patient": "WY-20261122-0042.1",
        "call_at": "2026-11-22T22:40:00.000Z",
        "recognised_by_call_handler": "yes",
        "age_years": 58,
        "age_band": UNKNOWN,
        "sex": "male",
        "resuscitation_attempted": "yes",
        "not_attempted_because": "",
        "first_rhythm": "shockable",
        "shockable": "yes",
        "first_cpr_by": "police",
        "first_pads_by": "police",
        "first_shock_by": "police",
        "shocks": 3,
        "adrenaline": "yes",
        "amiodarone": "no",
        "advanced_airway": "yes",
        "co_responders": 1,
        "any_pulse_returned": "yes",
        "survived_event": UNKNOWN,
        "died_at_scene": UNKNOWN,
        "cpr_instructions": UNKNOWN,
        "location_type": UNKNOWN,
        "witnessed": UNKNOWN,
        "bystander_cpr": UNKNOWN,
        "bystander_aed": UNKNOWN,
        "aetiology": UNKNOWN,
        "collapsed_at": None,
        "survived_30_days": UNKNOWN,
        "neurological_outcome": UNKNOWN,
        "comparator": UNKNOWN,
        "recorded": 9,
        "expected": 18,
        "completeness": 0.5,
    }


def test_its_intervals() -> None:
    found = row(cases.handed_over())
    assert {name: found[name] for name in SECONDS} == {
        "call_to_alert_s": 1,
        "call_to_mobile_s": 130,
        "call_to_first_on_scene_s": 180,
        "call_to_ambulance_on_scene_s": 480,
        "on_scene_to_patient_s": 30,
        "collapse_to_cpr_s": None,
        "collapse_to_shock_s": None,
        "call_to_cpr_s": 225,
        "arrival_to_cpr_s": 15,
        "call_to_pads_s": 270,
        "call_to_shock_s": 290,
        "arrival_to_shock_s": 80,
        "arrest_to_pulse_s": 500,
        "longest_pause_s": 12,
        "scene_s": None,
        "arrival_to_crew_handover_s": 740,
        "hospital_to_handover_s": None,
        "officer_lead_s": 310,
    }


SEEN_BY_FAMILY, _ = OF_AN_INCIDENT["arrest_described"]


def test_facts_recorded_by_those_present() -> None:
    timeline = cases.handed_over()
    timeline.record("47:00", "arrest_described", SEEN_BY_FAMILY, by=OFFICER)
    found = row(timeline)
    expected = {
        "cpr_instructions": "yes",
        "location_type": "home",
        "witnessed": "bystander",
        "bystander_cpr": "compressions",
        "bystander_aed": "none",
        "aetiology": "medical",
        "collapsed_at": "2026-11-22T22:41:00.000Z",
        "comparator": "yes",
        "collapse_to_cpr_s": 165,
        "collapse_to_shock_s": 230,
        "recorded": 15,
        "expected": 18,
        "completeness": 0.83,
    }
    assert {name: found[name] for name in expected} == expected


CALLER, _ = OF_AN_INCIDENT["caller_said"]


@pytest.mark.parametrize(
    ("said", "described", "cpr", "instructions", "nemsis"),
    [
        ([CALLER], None, "given", "yes", "3020001"),
        ([CALLER, {**CALLER, "cpr": False, "instructed": False}], None, "given", "yes", "3020001"),
        ([{**CALLER, "cpr": False, "instructed": False}], None, UNKNOWN, "no", "3020009"),
        ([CALLER], {**SEEN_BY_FAMILY, "bystander_cpr": "none", "phone_cpr": False}, "none", "no", "3020009"),
    ],
)
def test_what_the_caller_said_counts_where_nobody_there_said_otherwise(
    said: list[Any], described: Any, cpr: str, instructions: str, nemsis: str
) -> None:
    timeline = cases.handed_over()
    for payload in said:
        timeline.record("47:00", "caller_said", payload)
    if described:
        timeline.record("48:00", "arrest_described", described, by=OFFICER)
    found = row(timeline)
    assert (found["bystander_cpr"], found["cpr_instructions"]) == (cpr, instructions)
    entries: Any = timeline.entries
    state = fold(entries)
    patient, caller = state["patients"][INCIDENT], heard(entries, INCIDENT)
    reported = arrest(
        state, patient, recorded_of(entries, state, INCIDENT), state["involvements"][A101], caller
    )
    assert reported["eArrest.20"] == nemsis


@pytest.mark.parametrize(
    ("by", "witnessed", "to_cpr_s", "group"),
    [
        ("nobody", "no", None, "no"),
        ("responder", "responder", 165, "no"),
        ("bystander", "bystander", 165, "yes"),
    ],
)
def test_who_saw_the_collapse(by: str, witnessed: str, to_cpr_s: int | None, group: str) -> None:
    timeline = cases.handed_over()
    timeline.record("47:00", "arrest_described", SEEN_BY_FAMILY | {"witnessed_by": by}, by=OFFICER)
    found = row(timeline)
    assert (found["witnessed"], found["collapse_to_cpr_s"], found["comparator"]) == (
        witnessed,
        to_cpr_s,
        group,
    )


def test_survived_event_is_a_pulse_when_the_hospital_took_over() -> None:
    timeline = cases.handed_over()
    timeline.reach("56:00", "transporting", by=PARAMEDIC)
    timeline.reach("57:00", "at_hospital", by=PARAMEDIC)
    given = {"handover": handover_id(2), "from_unit": A101, "to_unit": None}
    timeline.record("57:30", "handover_offered", given, by=PARAMEDIC, text="Leeds General")
    timeline.record(
        "58:00", "handover_accepted", {"handover": handover_id(2), "through_seq": 44}, by=PARAMEDIC
    )
    found = row(timeline)
    assert found["survived_event"] == "yes"
    assert (found["hospital_to_handover_s"], found["scene_s"]) == (60, 480)


def test_a_rhythm_that_is_not_shockable_is_outside_the_group() -> None:
    timeline = begun("asystole")
    timeline.record("44:00", "cpr_started", by=OFFICER)
    timeline.record("44:30", "rhythm_analysed", {"shock_advised": False}, by=OFFICER)
    found = row(timeline)
    assert (found["shockable"], found["comparator"], found["expected"]) == ("no", "no", 17)


def test_a_death_without_an_attempt() -> None:
    timeline = begun("dead")
    timeline.record("43:00", "life_extinct_recognised", {"criteria": ["decomposition"]}, by=PARAMEDIC)
    found = row(timeline)
    assert (found["resuscitation_attempted"], found["not_attempted_because"]) == ("no", "signs_of_death")
    assert (found["any_pulse_returned"], found["survived_event"], found["died_at_scene"]) == (
        "no",
        "no",
        "yes",
    )
    assert found["comparator"] == "no"


def test_while_there_was_a_pulse_nothing_was_paused() -> None:
    timeline = begun("back and lost")
    for moment, kind in (
        ("44:00", "cpr_started"),
        ("45:00", "cpr_paused"),
        ("45:08", "cpr_resumed"),
        ("46:00", "cpr_paused"),
        ("46:10", "pulse_returned"),
        ("50:00", "pulse_lost"),
        ("50:05", "cpr_resumed"),
    ):
        timeline.record(moment, kind, by=OFFICER)
    assert row(timeline)["longest_pause_s"] == 8


def test_a_clock_that_runs_wrong_leaves_a_gap_and_no_negative_time() -> None:
    timeline = begun("wrong")
    timeline.record("39:00", "cpr_started", by=OFFICER)
    assert row(timeline)["call_to_cpr_s"] is None


def test_who_is_counted() -> None:
    assert in_arrest(fold(cases.worked().entries)) == [INCIDENT]
    assert in_arrest(fold(begun("none").entries)) == []


def test_the_shape_is_the_one_on_the_wire() -> None:
    assert set(row(cases.worked())) == set(UtsteinRowOut().get_fields())


def test_the_table_reads_back() -> None:
    rows = [row(cases.worked()), row(cases.handed_over())]
    read = list(csv.DictReader(StringIO(csv_text(rows), newline="")))
    assert [one["patient"] for one in read] == ["WY-20261122-0042.1"] * 2
    assert (read[0]["arrival_to_crew_handover_s"], read[1]["arrival_to_crew_handover_s"]) == ("", "740")
    assert csv_text([]) == "patient\r\n"


def fields_of(found: dict[str, Any]) -> dict[str, Any]:
    return {name: found[name] for name in ENUMS}


@tried(80)
@given(care_timelines())
def test_any_timeline(timeline: TimelineExample) -> None:
    state = fold(timeline.entries)
    for patient, held in state["patients"].items():
        if not held["merged_into"]:
            found = row(timeline, patient)
            wrong = {name: value for name, value in fields_of(found).items() if value not in ENUMS[name]}
            assert wrong == {}
            assert [name for name in SECONDS if name != "officer_lead_s" and (found[name] or 0) < 0] == []
            assert all(isinstance(found[name], int) for name in COUNTS)
            assert found["recorded"] <= found["expected"]
            assert found["comparator"] != "yes" or (found["shockable"], found["witnessed"]) == (
                "yes",
                "bystander",
            )
            assert (found["first_rhythm"] == UNKNOWN) == (first_rhythm(held["care"]) is None)


@pytest.mark.parametrize(
    ("changed", "group"),
    [
        ({}, "yes"),
        ({"witnessed": "none"}, "no"),
        ({"aetiology": "trauma"}, "no"),
        ({"shockable": "no"}, "no"),
        ({"resuscitation_attempted": "no"}, "no"),
        ({"witnessed": UNKNOWN}, UNKNOWN),
        ({"witnessed": UNKNOWN, "shockable": "no"}, "no"),
    ],
)
def test_the_comparator_group(changed: Row, group: str) -> None:
    known: Row = {
        "resuscitation_attempted": "yes",
        "aetiology": "medical",
        "witnessed": "bystander",
        "shockable": "yes",
    }
    assert comparator(known | changed) == group
