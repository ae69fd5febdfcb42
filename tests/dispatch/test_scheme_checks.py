"""The checks of a scheme, for and against, in exact words and numbers: call, people, kit, and the way to the scene."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from apps.dispatch.eligibility.candidates import (
    CarriedItem,
    CrewGoing,
    CrewMember,
    Terms,
)
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
)

NO_AMBULANCE = "no ambulance is going, and a co-responder never goes instead of one"


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
    assert (stale.is_eligible, stale.is_stale, one.is_stale) == (True, True, False)


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


@pytest.mark.parametrize("uncertainty_s", [0, 40, 200])
@pytest.mark.parametrize("eta_s", range(130, 520, 29))
def test_what_is_said_of_a_lead_is_so_whatever_it_is(eta_s: int, uncertainty_s: int) -> None:
    """A102 is there in 6:10, and the scheme asks for a minute."""
    recorded = judged(eta=eta(eta_s, uncertainty_s=uncertainty_s))
    ok, reason = recorded["closer"]
    lead_s = 370 - eta_s
    assert ok is (lead_s - uncertainty_s >= 60)
    assert ("later than A102" in reason) is (lead_s <= 0)
    if lead_s <= 0:
        assert reason == f"{_clock(-lead_s)} later than A102"
    elif ok:
        assert reason == f"ETA {_clock(eta_s)}, {_clock(lead_s)} before A102"
    elif uncertainty_s == 0:
        assert reason == f"only {_clock(lead_s)} sooner than A102; the scheme asks for 1:00"
    elif lead_s > uncertainty_s:
        assert (
            reason
            == f"perhaps only {_clock(lead_s - uncertainty_s)} sooner than A102; the scheme asks for 1:00"
        )
    else:
        assert reason == "perhaps no sooner than A102; the scheme asks for 1:00"


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


def test_the_fastest_crew_counts() -> None:
    crews = (CrewGoing(call_sign="A104", eta_s=500), A102_GOING, CrewGoing(call_sign="A101", eta_s=600))
    assert judged(going=crews)["closer"] == (True, "ETA 2:10, 4:00 before A102")
    there = (A102_GOING, CrewGoing(call_sign="A104", eta_s=0))
    assert judged(going=there)["closer"] == (False, "ETA 2:10, and A104 is there already")


def test_a_co_responder_goes_before_any_crew_is_assigned_unless_its_scheme_holds_it() -> None:
    assert judged(going=())["closer"] == (True, "no paramedic assigned yet; an ambulance is requested")
    requested = replace(CALL, requested="22:41")
    said = "no paramedic assigned yet; ambulance requested 22:41, control informed"
    assert judged(requested, going=())["closer"] == (True, said)
    co_responder = msgspec.structs.replace(SCHEME.co_responder, without_ambulance="hold")
    terms = replace(TERMS[POLICE], scheme=msgspec.structs.replace(SCHEME, co_responder=co_responder))
    recorded = judged(requested, terms=terms, going=())
    assert recorded["closer"] == (False, NO_AMBULANCE)
    assert recorded.failed == ["closer"]
