"""The rules of choosing: each check for and against, in its exact words and numbers, and the order of those considered."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from apps.dispatch.eligibility.candidates import (
    AskedUnits,
    Candidate,
    CarriedItem,
    Considered,
    CrewGoing,
    CrewMember,
    Terms,
)
from apps.dispatch.eligibility.ranking import ranked
from apps.dispatch.eligibility.rules import consider_co_responders, consider_crews, is_held
from apps.doctrine.scheme import Competence, CompetenceRequired, Excludes, HazardMarker
from tests.dispatch.fleet import (
    A102,
    A102_GOING,
    CALL,
    CO_RESPONDER,
    FULL_KIT,
    NOBODY_ASKED,
    POLICE,
    SCHEME,
    TERMS,
    TRAINED,
    UNTRAINED,
    XT21,
    days,
    eta,
    judged,
    judged_crew,
    reason_of,
    unit,
)

EXERCISE = replace(CALL, exercise=True)
NO_AMBULANCE = "no ambulance is going, and a co-responder never goes instead of one"


def test_a_crew_that_is_ready_has_every_reason_for_it() -> None:
    recorded = judged_crew()
    assert [(check.check, check.ok, reason_of(check)) for check in recorded.one.checks] == [
        ("exercise", True, "a real call"),
        ("on_duty", True, "on duty"),
        ("crew", True, "2 signed in"),
        ("not_committed", True, "free"),
        ("not_asked_before", True, "not asked before"),
        ("position", True, "position 14 s old"),
    ]
    one = recorded.one
    assert (one.role, one.eta_s, one.distance_m, one.uncertainty_s) == ("crew", 370, 4_000, 0)
    assert (one.eta_source, one.is_eligible, one.chosen) == ("estimate", True, False)


def test_a_co_responder_that_is_ready_has_every_reason_for_it() -> None:
    recorded = judged()
    assert [(check.check, check.ok, reason_of(check)) for check in recorded.one.checks] == [
        ("scheme", True, "Calder & Aire Police sends co-responders under version 3 of its scheme"),
        ("weekly_cap", True, "4 of 10 alerts this week"),
        ("trigger", True, "Cardiac arrest activates co-responders"),
        ("exclusion", True, "no hazard or age against it"),
        ("exercise", True, "a real call"),
        ("on_duty", True, "on duty"),
        ("crew", True, "2 signed in"),
        ("not_committed", True, "free"),
        ("not_asked_before", True, "not asked before"),
        ("competence", True, "1 of 2 aboard holds Co-responder (BLS, AED)"),
        ("kit:aed", True, "AED ready"),
        ("kit:aed_pads", True, "AED pads ready, in date for 90 days"),
        ("kit:oxygen", True, "oxygen ready, in date for 30 days"),
        ("position", True, "position 14 s old"),
        ("radius", True, "1.2 km away"),
        ("ceiling", True, "ETA 2:10, within 8:00"),
        ("closer", True, "ETA 2:10, 4:00 before A102"),
    ]
    assert (recorded.one.role, recorded.one.eta_s, recorded.one.is_eligible) == ("co_responder", 130, True)


def test_what_is_measured_is_next_to_its_threshold() -> None:
    recorded = judged()
    numbers = {check.check: recorded.numbers(check.check) for check in recorded.one.checks}
    assert {name: found for name, found in numbers.items() if found != (None, None, None)} == {
        "weekly_cap": (4, 10, "alerts"),
        "crew": (2, 1, "people"),
        "competence": (1, 1, "people"),
        "kit:aed_pads": (90, 0, "days"),
        "kit:oxygen": (30, 0, "days"),
        "position": (14, 900, "s"),
        "radius": (1_200, 8_000, "m"),
        "ceiling": (130, 480, "s"),
        "closer": (130, 310, "s"),
    }


AGAINST_ANY: list[tuple[dict[str, Any], str, str]] = [
    ({"duty": "off_duty"}, "on_duty", "off duty"),
    ({"duty": "no such state"}, "on_duty", "off duty"),
    ({"commitment": "other_real"}, "not_committed", "committed to another incident"),
    ({"duty": "busy"}, "not_committed", "committed to a job of its own service, cannot divert"),
    (
        {"duty": "busy", "task": "FIREARMS-221"},
        "not_committed",
        "committed to FIREARMS-221, cannot divert",
    ),
    (
        {"commitment": "other_real", "duty": "divertible"},
        "not_committed",
        "committed to another incident",
    ),
    ({"commitment": "this"}, "not_asked_before", "is already on this incident"),
    ({"position_age_s": 901}, "position", "position 15:01 old, too old to trust"),
    ({"position_age_s": 970}, "position", "position 16:10 old, too old to trust"),
    ({"position_age_s": 5 * 3_600}, "position", "position 5 h old, too old to trust"),
    ({"position_age_s": 4 * 86_400}, "position", "position 4 days old, too old to trust"),
    ({"position_age_s": None}, "position", "position not known"),
]


@pytest.mark.parametrize(("changed", "check", "reason"), AGAINST_ANY)
def test_each_reason_against_any_unit(changed: dict[str, Any], check: str, reason: str) -> None:
    for recorded in (judged_crew(**changed), judged(**changed)):
        assert recorded[check] == (False, reason)
        assert recorded.failed == [check]
        assert not recorded.one.is_eligible


def test_nobody_aboard_is_nobody_to_send() -> None:
    assert judged_crew(crew=())["crew"] == (False, "nobody signed in")
    assert judged_crew(crew=()).failed == ["crew"]
    assert judged(crew=()).failed == ["crew", "competence"]
    assert judged(crew=())["competence"] == (False, "nobody aboard holds Co-responder (BLS, AED)")


def test_a_unit_nobody_has_located_fails_whatever_needs_a_place() -> None:
    recorded = judged(eta=None, position_age_s=None)
    assert recorded.failed == ["position", "radius", "ceiling", "closer"]
    assert recorded["position"] == (False, "position not known")
    assert recorded["radius"] == (False, "no distance without a position")
    assert recorded["ceiling"] == recorded["closer"] == (False, "no ETA without a position")
    assert (recorded.one.eta_s, recorded.one.distance_m, recorded.one.eta_source) == (None, None, None)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"duty": "divertible", "task": "RTC-118"}, "on RTC-118, can be diverted"),
        ({"duty": "divertible"}, "on a job of its own service, can be diverted"),
        ({"commitment": "other_exercise"}, "on an exercise, which gives way"),
        ({"commitment": "other_exercise", "drill": True}, "on an exercise, which gives way"),
    ],
)
def test_work_that_gives_way_to_a_real_call(changed: dict[str, Any], reason: str) -> None:
    for recorded in (judged_crew(**changed), judged(**changed)):
        assert recorded["not_committed"] == (True, reason)
        assert recorded.one.is_eligible


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"commitment": "other_exercise"}, "committed to another exercise"),
        ({"commitment": "other_real"}, "committed to another incident"),
        ({"duty": "divertible", "task": "RTC-118"}, "on RTC-118, which an exercise does not interrupt"),
    ],
)
def test_an_exercise_takes_no_unit_from_its_work(changed: dict[str, Any], reason: str) -> None:
    for recorded in (judged_crew(EXERCISE, drill=True, **changed), judged(EXERCISE, drill=True, **changed)):
        assert recorded["not_committed"] == (False, reason)
        assert recorded.failed == ["not_committed"]


def test_an_exercise_calls_only_who_has_joined_it() -> None:
    for recorded in (judged_crew(EXERCISE), judged(EXERCISE)):
        assert recorded["exercise"] == (False, "has not joined the exercise")
        assert recorded.failed == ["exercise"]
    for recorded in (judged_crew(EXERCISE, drill=True), judged(EXERCISE, drill=True)):
        assert recorded["exercise"] == (True, "has joined the exercise")
        assert recorded.one.is_eligible
    assert judged(drill=True).one.is_eligible


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("declined", "has declined this incident"),
        ("expired", "did not answer in time"),
        ("stood_down", "was stood down from this incident"),
        ("clear", "has cleared"),
        ("alerted", "is already on this incident"),
        ("at_patient", "is already on this incident"),
    ],
)
def test_a_unit_is_asked_once(status: str, reason: str) -> None:
    asked = AskedUnits(statuses={str(A102.id): status, str(XT21.id): status})
    for recorded in (judged_crew(asked=asked), judged(asked=asked)):
        assert recorded["not_asked_before"] == (False, reason)
        assert recorded.failed == ["not_asked_before"]


def test_a_scheme_that_is_off_or_missing_sends_nobody() -> None:
    off = judged(terms=replace(TERMS[POLICE], is_on=False))
    assert off["scheme"] == (False, "Calder & Aire Police has switched its scheme off")
    assert off.failed == ["scheme"]
    (none,) = consider_co_responders([XT21], CALL, NOBODY_ASKED, {}, [A102_GOING])
    assert reason_of(none.checks[0]) == "Calder & Aire Police has no scheme in force"
    assert [check.check for check in none.failed] == [
        *("scheme", "weekly_cap", "trigger", "exclusion", "competence", "kit", "radius", "ceiling", "closer")
    ]
    assert {reason_of(check) for check in none.failed[1:]} == {"no scheme in force to measure it by"}


def test_crews_are_sent_without_a_scheme() -> None:
    (one,) = consider_crews([A102], CALL, NOBODY_ASKED, {})
    assert one.is_eligible
    (stale,) = consider_crews([replace(A102, position_age_s=901)], CALL, NOBODY_ASKED, {})
    assert [check.check for check in stale.failed] == ["position"]


@pytest.mark.parametrize(
    ("had", "cap", "ok", "reason"),
    [
        (0, 1, True, "0 of 1 alerts this week"),
        (9, 10, True, "9 of 10 alerts this week"),
        (
            10,
            10,
            False,
            "Calder & Aire Police has had its alerts of the week: 10 of 10 alerts this week",
        ),
        (300, None, True, "no weekly limit"),
    ],
)
def test_a_force_is_asked_so_often_a_week(had: int, cap: int | None, ok: bool, reason: str) -> None:
    capped = msgspec.structs.replace(SCHEME, weekly_cap=cap)
    recorded = judged(terms=Terms(scheme=capped, is_on=True, alerts_this_week=had))
    assert recorded["weekly_cap"] == (ok, reason)
    assert recorded.numbers("weekly_cap") == (had, cap, "alerts")
    assert recorded.failed == ([] if ok else ["weekly_cap"])


def test_a_call_that_the_scheme_does_not_name_activates_nobody() -> None:
    recorded = judged(replace(CALL, code="CHEST_PAIN", trigger_label="Chest pain"))
    assert recorded["trigger"] == (False, "Chest pain does not activate co-responders")
    assert recorded.failed == ["trigger"]


@pytest.mark.parametrize(
    ("hazard", "reason"),
    [
        ("known_violence", "known violence: police attend as police, the ambulance is held"),
        ("Known Violence", "known violence: police attend as police, the ambulance is held"),
        ("KNOWN-VIOLENCE", "known violence: police attend as police, the ambulance is held"),
        ("scene_unsafe", "scene unsafe: no co-responder goes where the scene is not safe"),
    ],
)
def test_a_hazard_rules_co_responders_out(hazard: str, reason: str) -> None:
    recorded = judged(replace(CALL, hazards=("stairs", hazard)))
    assert recorded["exclusion"] == (False, reason)
    assert recorded.failed == ["exclusion"]


@pytest.mark.parametrize(
    ("age", "years", "reason"),
    [
        ("child", 7, "the patient is 7 years old, the minimum age is 8"),
        ("child", None, "the patient is a child of unknown age, the minimum age is 8"),
        ("child", 8, None),
        ("unknown", None, None),
        ("adult", None, None),
    ],
)
def test_a_minimum_age(age: str, years: int | None, reason: str | None) -> None:
    scheme = msgspec.structs.replace(SCHEME, excludes=Excludes(minimum_age_years=8))
    recorded = judged(replace(CALL, age=age, age_years=years), terms=Terms(scheme=scheme, is_on=True))
    assert recorded["exclusion"] == (reason is None, reason or "no hazard or age against it")
    assert recorded.failed == ([] if reason is None else ["exclusion"])


def test_the_ambulance_is_held_where_police_go_first() -> None:
    other = msgspec.structs.replace(
        SCHEME, excludes=Excludes(hazards=(HazardMarker(marker="dogs", means="police_first"),))
    )
    assert is_held(replace(CALL, hazards=("known violence",)), [SCHEME])
    assert is_held(replace(CALL, hazards=("dogs",)), [SCHEME, other])
    assert not is_held(replace(CALL, hazards=("dogs",)), [SCHEME])
    assert not is_held(replace(CALL, hazards=("scene_unsafe",)), [SCHEME])
    assert not is_held(replace(CALL, hazards=("known violence",)), [])


LAPSED = CrewMember(competences={"co_responder": days(-12)})
LAPSED_YESTERDAY = CrewMember(competences={"co_responder": days(-1)})
LAST_DAY = CrewMember(competences={"co_responder": days(0)})
ANYONE_ABOARD: list[tuple[tuple[CrewMember, ...], bool, str]] = [
    ((TRAINED,), True, "1 of 1 aboard holds Co-responder (BLS, AED)"),
    ((TRAINED, TRAINED), True, "2 of 2 aboard hold Co-responder (BLS, AED)"),
    ((LAST_DAY, UNTRAINED), True, "1 of 2 aboard holds Co-responder (BLS, AED)"),
    ((LAPSED, UNTRAINED), False, "Co-responder (BLS, AED) expired 12 days ago"),
    ((LAPSED, LAPSED_YESTERDAY), False, "Co-responder (BLS, AED) expired yesterday"),
    ((UNTRAINED, UNTRAINED), False, "nobody aboard holds Co-responder (BLS, AED)"),
]


@pytest.mark.parametrize(("crew", "ok", "reason"), ANYONE_ABOARD)
def test_anyone_aboard_must_be_competent(crew: tuple[CrewMember, ...], ok: bool, reason: str) -> None:
    recorded = judged(crew=crew)
    assert recorded["competence"] == (ok, reason)
    assert recorded.failed == ([] if ok else ["competence"])


@pytest.mark.parametrize(
    ("crew", "ok", "reason"),
    [
        ((TRAINED, TRAINED), True, "2 of 2 aboard hold Co-responder (BLS, AED)"),
        ((TRAINED, UNTRAINED), False, "1 of 2 aboard does not hold Co-responder (BLS, AED)"),
        (
            (TRAINED, UNTRAINED, UNTRAINED),
            False,
            "2 of 3 aboard do not hold Co-responder (BLS, AED)",
        ),
        ((TRAINED, LAPSED), False, "Co-responder (BLS, AED) expired 12 days ago"),
        ((UNTRAINED,), False, "nobody aboard holds Co-responder (BLS, AED)"),
    ],
)
def test_everyone_aboard_must_be_competent(crew: tuple[CrewMember, ...], ok: bool, reason: str) -> None:
    scheme = msgspec.structs.replace(SCHEME, competence=Competence(required=(CO_RESPONDER,), of="everyone"))
    recorded = judged(terms=Terms(scheme=scheme, is_on=True), crew=crew)
    assert recorded["competence"] == (ok, reason)


def test_every_competence_asked_for_counts() -> None:
    oxygen = CompetenceRequired(code="oxygen", label="Oxygen")
    both = Competence(required=(CO_RESPONDER, oxygen), of="anyone")
    terms = Terms(scheme=msgspec.structs.replace(SCHEME, competence=both), is_on=True)
    assert judged(terms=terms)["competence"] == (False, "nobody aboard holds Oxygen")
    second = CrewMember(competences={"oxygen": days(1)})
    assert judged(terms=terms, crew=(TRAINED, second)).one.is_eligible
    none = msgspec.structs.replace(SCHEME, competence=Competence(required=(), of="everyone"))
    recorded = judged(terms=Terms(scheme=none, is_on=True), crew=(UNTRAINED,))
    assert recorded["competence"] == (True, "none asked for")


@pytest.mark.parametrize(
    ("item", "state", "ok", "reason"),
    [
        ("aed", None, False, "carries no AED"),
        ("aed", CarriedItem(serviceable=False), False, "AED: out of service"),
        ("aed", CarriedItem(serviceable=True, expires=days(-1)), False, "AED expired yesterday"),
        ("aed_pads", None, False, "carries no AED pads"),
        ("aed_pads", CarriedItem(serviceable=False, expires=days(9)), False, "AED pads: out of service"),
        ("aed_pads", CarriedItem(serviceable=True, expires=days(-3)), False, "AED pads expired 3 days ago"),
        ("aed_pads", CarriedItem(serviceable=True), False, "expiry of AED pads not recorded"),
        (
            "aed_pads",
            CarriedItem(serviceable=True, expires=days(0)),
            True,
            "AED pads ready, in date for 0 days",
        ),
        ("oxygen", None, True, "oxygen not recorded (not required)"),
        ("oxygen", CarriedItem(serviceable=False), True, "oxygen: out of service (not required)"),
        (
            "oxygen",
            CarriedItem(serviceable=True, expires=days(-3)),
            True,
            "oxygen expired 3 days ago (not required)",
        ),
    ],
)
def test_each_item_of_the_kit(item: str, state: CarriedItem | None, ok: bool, reason: str) -> None:
    kit = {name: held for name, held in FULL_KIT.items() if name != item} | ({item: state} if state else {})
    recorded = judged(kit=kit)
    assert recorded[f"kit:{item}"] == (ok, reason)
    assert recorded.failed == ([] if ok else [f"kit:{item}"])


def test_kit_is_asked_of_co_responders_only() -> None:
    assert judged_crew(kit={}).one.is_eligible


def test_a_position_of_a_quarter_of_an_hour_is_trusted_and_one_ahead_is_new() -> None:
    assert judged_crew(position_age_s=900)["position"] == (True, "position 15:00 old")
    assert judged_crew(position_age_s=119)["position"] == (True, "position 119 s old")
    assert judged_crew(position_age_s=-5)["position"] == (True, "position 0 s old")


@pytest.mark.parametrize(
    ("metres", "ok", "reason"),
    [
        (0, True, "0 m away"),
        (640, True, "640 m away"),
        (8_000, True, "8.0 km away"),
        (8_001, False, "8001 m away, beyond 8000 m"),
        (9_200, False, "9.2 km away, beyond 8.0 km"),
    ],
)
def test_the_radius(metres: int, ok: bool, reason: str) -> None:
    recorded = judged(eta=eta(130, metres))
    assert recorded["radius"] == (ok, reason)
    assert recorded.failed == ([] if ok else ["radius"])


def test_the_ceiling() -> None:
    late_crew = (CrewGoing(call_sign="A102", eta_s=1_200),)
    assert judged(going=late_crew, eta=eta(480))["ceiling"] == (True, "ETA 8:00, within 8:00")
    recorded = judged(going=late_crew, eta=eta(481))
    assert recorded["ceiling"] == (False, "ETA 8:01, beyond 8:00")
    assert recorded.failed == ["ceiling"]


@pytest.mark.parametrize(
    ("eta_s", "uncertainty_s", "ok", "reason"),
    [
        (310, 0, True, "ETA 5:10, 1:00 before A102"),
        (
            311,
            0,
            False,
            "only 0:59 sooner than A102; the scheme asks for 1:00",
        ),
        (
            350,
            0,
            False,
            "only 0:20 sooner than A102; the scheme asks for 1:00",
        ),
        (280, 30, True, "ETA 4:40, 1:30 before A102"),
        (
            280,
            31,
            False,
            "perhaps only 0:59 sooner than A102; the scheme asks for 1:00",
        ),
    ],
)
def test_a_co_responder_is_first_even_at_its_latest(
    eta_s: int, uncertainty_s: int, ok: bool, reason: str
) -> None:
    recorded = judged(eta=eta(eta_s, uncertainty_s=uncertainty_s))
    assert recorded["closer"] == (ok, reason)
    assert recorded.numbers("closer") == (eta_s + uncertainty_s, 310, "s")
    assert recorded.failed == ([] if ok else ["closer"])


def test_the_fastest_crew_counts() -> None:
    crews = (CrewGoing(call_sign="A104", eta_s=500), A102_GOING, CrewGoing(call_sign="A101", eta_s=600))
    assert judged(going=crews)["closer"] == (True, "ETA 2:10, 4:00 before A102")
    there = (A102_GOING, CrewGoing(call_sign="A104", eta_s=0))
    assert judged(going=there)["closer"] == (False, "ETA 2:10, and A104 is there already")


def test_a_co_responder_never_goes_alone() -> None:
    recorded = judged(going=())
    assert recorded["closer"] == (False, NO_AMBULANCE)
    assert recorded.failed == ["closer"]


def test_crews_are_ambulances_and_co_responders_police() -> None:
    both = [A102, XT21]
    assert [one.unit.call_sign for one in consider_crews(both, CALL, NOBODY_ASKED, TERMS)] == ["A102"]
    found = consider_co_responders(both, CALL, NOBODY_ASKED, TERMS, [A102_GOING])
    assert [one.unit.call_sign for one in found] == ["XT21"]
    assert consider_crews([], CALL, NOBODY_ASKED, TERMS) == []
    assert consider_co_responders([], CALL, NOBODY_ASKED, TERMS, []) == []


def test_a_check_added_later_counts_and_no_checks_are_no_reason_to_go() -> None:
    one = judged().one
    spoilt = one.with_check(judged(duty="off_duty").one.failed[0])
    assert spoilt.checks[:-1] == one.checks
    assert [check.check for check in spoilt.failed] == ["on_duty"]
    assert not Considered(unit=XT21, role="co_responder", checks=()).is_eligible


def test_the_nearest_that_can_go_stands_first_and_those_who_cannot_last() -> None:
    def crew(call_sign: str, eta_s: int | None, **changed: Any) -> Candidate:
        return unit(A102, call_sign, eta=None if eta_s is None else eta(eta_s), **changed)

    units = [
        crew("FAR", 900),
        crew("OFF", 20, duty="off_duty"),
        crew("LOST", None),
        crew("B", 200),
        crew("A", 200),
        crew("BUSY", 10, duty="busy"),
    ]
    considered = consider_crews(units, CALL, NOBODY_ASKED, TERMS)
    assert [one.unit.call_sign for one in considered] == ["A", "B", "FAR", "BUSY", "OFF", "LOST"]
    chosen = [replace(one, chosen=one.unit.call_sign == "FAR") for one in considered]
    assert [one.unit.call_sign for one in ranked(chosen)] == ["FAR", "A", "B", "BUSY", "OFF", "LOST"]
