"""The checks of every unit, for and against, in exact words and numbers: duty, crew, commitment, position."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from apps.dispatch.eligibility.candidates import (
    AskedUnits,
)
from apps.dispatch.eligibility.rules import consider_crews
from tests.dispatch.fleet import (
    A102,
    A102_GOING,
    CALL,
    NOBODY_ASKED,
    TERMS,
    XT21,
    eta,
    judged,
    judged_crew,
    unit,
)

EXERCISE = replace(CALL, exercise=True)

AGAINST_ANY: list[tuple[dict[str, Any], str, str]] = [
    ({"duty": "off_duty"}, "on_duty", "off duty"),
    ({"duty": "no such state"}, "on_duty", "off duty"),
    ({"commitment": "other_real"}, "not_committed", "committed to another incident"),
    ({"duty": "busy"}, "not_committed", "committed to a job of its own service, cannot divert"),
    (
        {"duty": "busy", "task": "FIREARMS-221"},
        "not_committed",
        "committed to a job of its own service, cannot divert",
    ),
    (
        {"commitment": "other_real", "duty": "divertible"},
        "not_committed",
        "committed to another incident",
    ),
    ({"commitment": "this"}, "not_asked_before", "is already on this incident"),
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


@pytest.mark.parametrize(
    ("age_s", "reason"),
    [
        (900, "position 15:00 old"),
        (901, "position 15:01 old: not relied on, so ranked last"),
        (970, "position 16:10 old: not relied on, so ranked last"),
        (5 * 3_600, "position 5 h old: not relied on, so ranked last"),
        (4 * 86_400, "position 4 days old: not relied on, so ranked last"),
    ],
)
def test_an_old_position_ranks_a_unit_last_and_never_out(age_s: int, reason: str) -> None:
    recorded = judged(position_age_s=age_s)
    assert recorded["position"] == (True, reason)
    assert recorded.one.is_stale is (age_s > 900)
    near, far = unit(A102, "NEAR", eta=eta(60), position_age_s=age_s), unit(A102, "FAR", eta=eta(900))
    found = [one.unit.call_sign for one in consider_crews([near, far], CALL, NOBODY_ASKED, TERMS)]
    assert found == (["FAR", "NEAR"] if age_s > 900 else ["NEAR", "FAR"])


def test_a_crew_whose_position_nobody_knows_is_asked_last_and_not_never() -> None:
    recorded = judged_crew(eta=None, position_age_s=None)
    assert recorded["position"] == (True, "position not known, so ranked last")
    assert recorded.one.is_eligible
    lost, old = unit(A102, "LOST", eta=None, position_age_s=None), unit(A102, "OLD", position_age_s=86_400)
    found = [one.unit.call_sign for one in consider_crews([lost, old], CALL, NOBODY_ASKED, TERMS)]
    assert found == ["OLD", "LOST"]


def test_a_co_responder_goes_while_nobody_knows_when_the_crew_is_there() -> None:
    recorded = judged(going=(replace(A102_GOING, eta_s=None),))
    assert recorded["closer"] == (True, "nobody knows where A102 is")


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
        ({"duty": "divertible", "task": "RTC-118"}, "on a job of its own service, can be diverted"),
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
        (
            {"duty": "divertible", "task": "RTC-118"},
            "on a job of its own service, which an exercise does not interrupt",
        ),
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


def test_a_position_of_a_quarter_of_an_hour_is_trusted_and_one_ahead_is_new() -> None:
    assert judged_crew(position_age_s=900)["position"] == (True, "position 15:00 old")
    assert judged_crew(position_age_s=119)["position"] == (True, "position 119 s old")
    assert judged_crew(position_age_s=-5)["position"] == (True, "position 0 s old")
