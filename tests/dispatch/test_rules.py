"""The rules of choosing: each check for and against in its exact words, distances, times and order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import pi
from typing import Any
from uuid import UUID

import pytest

from apps.dispatch.rules import (
    EARTH_RADIUS_M,
    Candidate,
    Considered,
    Place,
    Scene,
    clock_time,
    consider_co_responders,
    consider_crews,
    distance_m,
    ranked,
    travel_time_s,
)

AT = datetime(2026, 11, 22, 22, 41, tzinfo=UTC)
CALL = Place(lat=53.8, lon=-1.55)
METRES_PER_DEGREE = EARTH_RADIUS_M * pi / 180
SCENE = Scene(place=CALL, at=AT, asked={})
A1_ID, P1_ID = UUID(int=1), UUID(int=2)


def north(metres: float) -> Place:
    return Place(lat=CALL.lat + metres / METRES_PER_DEGREE, lon=CALL.lon)


READY_A1 = Candidate(
    id=A1_ID,
    call_sign="A1",
    agency=UUID(int=9),
    service="ambulance",
    duty="available",
    crew_count=2,
    is_committed=False,
    has_aed=True,
    place=north(5_000),
    position_at=AT - timedelta(seconds=20),
)
READY_P1 = replace(READY_A1, id=P1_ID, call_sign="P1", service="police", crew_count=1, place=north(1_000))


def crew_going(**changed: Any) -> Considered:
    return consider_crews([replace(READY_A1, **changed)], SCENE)[0]


def co_responder(unit: Candidate, crew: Considered | None, activates: bool = True) -> Considered:
    label = "Cardiac arrest" if activates else "Chest pain"
    return consider_co_responders([unit], SCENE, trigger_label=label, activates=activates, crew=crew)[0]


def said(one: Considered) -> dict[str, tuple[bool, str]]:
    return {check.check: (check.ok, check.reason) for check in one.checks}


def test_a_crew_that_is_ready_has_every_reason_for_it() -> None:
    one = crew_going()
    assert said(one) == {
        "on_duty": (True, "on duty"),
        "crew": (True, "2 signed in"),
        "not_committed": (True, "free"),
        "not_asked_before": (True, "not asked before"),
        "position": (True, "position 20 s old"),
    }
    assert (one.role, one.distance_m, one.eta_s, one.is_eligible) == ("crew", 5_000, 534, True)


def test_a_co_responder_that_is_ready_has_every_reason_for_it() -> None:
    one = co_responder(READY_P1, crew_going())
    assert said(one) == {
        "trigger": (True, "Cardiac arrest activates co-responders"),
        "on_duty": (True, "on duty"),
        "crew": (True, "1 signed in"),
        "not_committed": (True, "free"),
        "not_asked_before": (True, "not asked before"),
        "position": (True, "position 20 s old"),
        "aed": (True, "carries an AED"),
        "closer": (True, "ETA 1:56, before A1 8:54"),
    }
    assert (one.role, one.distance_m, one.eta_s, one.is_eligible) == ("co_responder", 1_000, 116, True)


AGAINST: list[tuple[dict[str, Any], str, str]] = [
    ({"duty": "off_duty"}, "on_duty", "off duty"),
    ({"crew_count": 0}, "crew", "nobody signed in"),
    ({"is_committed": True}, "not_committed", "committed to another incident"),
    ({"duty": "busy"}, "not_committed", "on another job of its own service"),
    ({"is_committed": True, "duty": "busy"}, "not_committed", "committed to another incident"),
    ({"place": None, "position_at": None}, "position", "position not known"),
    ({"position_at": AT - timedelta(seconds=901)}, "position", "position 15:01 old, too old to trust"),
    ({"position_at": AT - timedelta(hours=2)}, "position", "position 120:00 old, too old to trust"),
]


@pytest.mark.parametrize(("changed", "check", "reason"), AGAINST)
def test_each_reason_against_any_unit(changed: dict[str, Any], check: str, reason: str) -> None:
    for one in (
        crew_going(**changed),
        co_responder(replace(READY_P1, **changed), crew_going()),
    ):
        assert said(one)[check] == (False, reason)
        assert not one.is_eligible


def test_only_that_check_fails() -> None:
    for changed, check, _ in AGAINST:
        failed = [one.check for one in crew_going(**changed).checks if not one.ok]
        assert failed == [check]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("declined", "has declined this incident"),
        ("stood_down", "was stood down from this incident"),
        ("clear", "has cleared"),
        ("alerted", "is already on this incident"),
        ("mobile", "is already on this incident"),
        ("at_patient", "is already on this incident"),
    ],
)
def test_a_unit_is_asked_once(status: str, reason: str) -> None:
    scene = replace(SCENE, asked={str(A1_ID): status})
    (one,) = consider_crews([READY_A1], scene)
    assert said(one)["not_asked_before"] == (False, reason)
    assert not one.is_eligible


def test_a_co_responder_without_aed_is_not_sent_and_a_crew_is() -> None:
    one = co_responder(replace(READY_P1, has_aed=False), crew_going())
    assert said(one)["aed"] == (False, "carries no AED")
    assert not one.is_eligible
    assert crew_going(has_aed=False).is_eligible


def test_a_call_that_is_no_arrest_activates_nobody() -> None:
    one = co_responder(READY_P1, crew_going(), activates=False)
    assert said(one)["trigger"] == (False, "Chest pain does not activate co-responders")
    assert not one.is_eligible


def test_a_co_responder_never_goes_alone() -> None:
    reason = "no ambulance is going, and a co-responder never goes instead of one"
    for crew in (None, crew_going(place=None, position_at=None)):
        one = co_responder(READY_P1, crew)
        assert said(one)["closer"] == (False, reason)
        assert not one.is_eligible


@pytest.mark.parametrize(
    ("metres", "ok", "reason"),
    [
        (5_140, True, "ETA 8:53, before A1 8:54"),
        (5_150, False, "ETA 8:54, not before A1 8:54"),
        (9_000, False, "ETA 15:22, not before A1 8:54"),
    ],
)
def test_a_co_responder_must_be_there_first(metres: float, ok: bool, reason: str) -> None:
    one = co_responder(replace(READY_P1, place=north(metres)), crew_going())
    assert said(one)["closer"] == (ok, reason)


def test_a_co_responder_without_a_position_has_no_eta() -> None:
    one = co_responder(replace(READY_P1, place=None, position_at=None), crew_going())
    assert said(one)["closer"] == (False, "no ETA without a position")
    assert (one.eta_s, one.distance_m) == (None, None)


def test_a_position_of_a_quarter_of_an_hour_is_trusted_and_one_ahead_is_new() -> None:
    assert said(crew_going(position_at=AT - timedelta(seconds=900)))["position"] == (
        True,
        "position 900 s old",
    )
    assert said(crew_going(position_at=AT + timedelta(seconds=5)))["position"] == (True, "position 0 s old")


def test_crews_are_ambulances_and_co_responders_police() -> None:
    both = [READY_A1, READY_P1]
    assert [one.unit.call_sign for one in consider_crews(both, SCENE)] == ["A1"]
    cos = consider_co_responders(both, SCENE, trigger_label="x", activates=True, crew=crew_going())
    assert [one.unit.call_sign for one in cos] == ["P1"]


def test_nobody_considered_is_nobody() -> None:
    assert consider_crews([], SCENE) == []
    assert consider_co_responders([], SCENE, trigger_label="x", activates=True, crew=None) == []


def test_the_nearest_that_can_go_stands_first_and_those_who_cannot_last() -> None:
    def crew(call_sign: str, metres: float | None, **changed: Any) -> Candidate:
        place = None if metres is None else north(metres)
        known = AT if place else None
        return replace(READY_A1, call_sign=call_sign, place=place, position_at=known, **changed)

    units = [
        crew("FAR", 9_000),
        crew("OFF", 100, duty="off_duty"),
        crew("LOST", None),
        crew("B", 2_000),
        crew("A", 2_000),
        crew("BUSY", 50, duty="busy"),
    ]
    considered = consider_crews(units, SCENE)
    assert [one.unit.call_sign for one in considered] == ["A", "B", "FAR", "BUSY", "OFF", "LOST"]
    chosen = [replace(one, chosen=one.unit.call_sign == "FAR") for one in considered]
    assert ranked(chosen)[0].unit.call_sign == "FAR"


@pytest.mark.parametrize(
    ("a", "b", "metres"),
    [
        (CALL, CALL, 0.0),
        (Place(lat=0, lon=0), Place(lat=1, lon=0), 111_195.08),
        (Place(lat=0, lon=179.5), Place(lat=0, lon=-179.5), 111_195.08),
        (Place(lat=60, lon=0), Place(lat=60, lon=1), 55_597.0),
        (Place(lat=90, lon=0), Place(lat=-90, lon=120), 20_015_114.44),
        (Place(lat=0, lon=0), Place(lat=0, lon=180), 20_015_114.44),
        # Leeds to Bradford and London to Paris, by the cross product of unit vectors on the same sphere.
        (Place(lat=53.8003, lon=-1.5497), Place(lat=53.7923, lon=-1.7534), 13_408.19),
        (Place(lat=51.5074, lon=-0.1278), Place(lat=48.8566, lon=2.3522), 343_556.5),
    ],
)
def test_distances_on_the_sphere(a: Place, b: Place, metres: float) -> None:
    assert distance_m(a, b) == pytest.approx(metres, rel=1e-5, abs=0.01)
    assert distance_m(b, a) == distance_m(a, b)


@pytest.mark.parametrize(
    ("metres", "service", "seconds"),
    [
        (0, "police", 15),
        (0, "ambulance", 30),
        (1_000, "police", 116),
        (5_000, "ambulance", 534),
        (13_400, "police", 1_365),
        (13_400, "ambulance", 1_380),
    ],
)
def test_travel_is_turnout_and_then_the_road(metres: float, service: str, seconds: int) -> None:
    assert travel_time_s(metres, service) == seconds


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (9, "0:09"), (60, "1:00"), (580, "9:40"), (3_600, "60:00")]
)
def test_times_are_read_as_on_a_clock(seconds: int, text: str) -> None:
    assert clock_time(seconds) == text
