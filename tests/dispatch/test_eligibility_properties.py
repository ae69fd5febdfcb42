"""Properties of eligibility that are true for any units, call and schemes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from apps.dispatch.eligibility.candidates import (
    AskedUnits,
    CallFacts,
    Candidate,
    CarriedItem,
    Considered,
    CrewGoing,
    CrewMember,
    Terms,
)
from apps.dispatch.eligibility.ranking import ranked
from apps.dispatch.eligibility.rules import consider_co_responders, consider_crews, is_held
from apps.dispatch.explanation.sentences import gain_s
from apps.doctrine.scheme import (
    Competence,
    CompetenceRequired,
    Excludes,
    HazardMarker,
    Scheme,
    activates,
    exclusion_of,
)
from apps.routing.travel import Eta
from tests.dispatch.fleet import (
    A102,
    CALL,
    FULL_KIT,
    KIT,
    POLICE,
    SCHEME,
    TERMS,
    TODAY,
    XT21,
    eta,
    reason_of,
    sentences_of,
)

OXYGEN = CompetenceRequired(code="oxygen", label="Oxygen")
CO_RESPONDER = SCHEME.competence.required[0]
STATUSES = ["alerted", "accepted", "at_patient", "clear", "declined", "expired", "stood_down", "so be it"]
AGENCIES = [UUID(int=number) for number in range(4)]
KNOWN = st.sampled_from([*range(-40, 41), 10_000])
dates = KNOWN.map(lambda number: TODAY + timedelta(days=number))
seconds = st.integers(0, 700) | st.integers(-1_000, 10**7)

schemes: st.SearchStrategy[Scheme] = st.builds(
    lambda terms, excludes, competence, kit, cap: msgspec.structs.replace(
        SCHEME, co_responder=terms, excludes=excludes, competence=competence, kit=tuple(kit), weekly_cap=cap
    ),
    st.builds(
        lambda margin, radius, ceiling, age: msgspec.structs.replace(
            SCHEME.co_responder,
            margin_s=margin,
            radius_m=radius,
            eta_ceiling_s=ceiling,
            position_max_age_s=age,
        ),
        st.integers(0, 120),
        st.integers(1_000, 10_000),
        st.integers(200, 900),
        st.integers(10, 1_000),
    ),
    st.builds(
        Excludes,
        hazards=st.just((HazardMarker(marker="weapons", means="police_first"),)) | st.just(()),
        minimum_age_years=st.none() | st.integers(1, 18),
    ),
    st.builds(
        Competence,
        required=st.sampled_from([(), (CO_RESPONDER,), (CO_RESPONDER, OXYGEN)]),
        of=st.sampled_from(["anyone", "everyone"]),
    ),
    st.lists(st.sampled_from(KIT), unique=True),
    st.none() | st.integers(1, 5),
)
any_terms = st.builds(
    Terms, scheme=st.none() | schemes, is_on=st.booleans(), alerts_this_week=st.integers(0, 6)
)
crew_members = st.builds(
    CrewMember, competences=st.dictionaries(st.sampled_from(["co_responder", "oxygen", "driver"]), dates)
)
kit_states = st.builds(CarriedItem, serviceable=st.booleans(), expires=st.none() | dates)
items = st.sampled_from(["aed", "aed_pads", "oxygen", "rope"])
etas = st.builds(
    Eta,
    eta_s=seconds,
    uncertainty_s=st.integers(0, 90),
    distance_m=st.integers(0, 3_000) | st.integers(0, 2 * 10**7),
    source=st.just("estimate"),
)
UNIT_FAULTS: dict[str, st.SearchStrategy[Any]] = {
    "agency": st.sampled_from(AGENCIES),
    "duty": st.sampled_from(["off_duty", "divertible", "busy", "lost", ""]),
    "task": st.sampled_from(["RTC-118", ""]),
    "drill": st.just(True),
    "crew": st.lists(crew_members, max_size=3).map(tuple),
    "kit": st.dictionaries(items, kit_states)
    | st.dictionaries(items, kit_states).map(lambda kit: FULL_KIT | kit),
    "commitment": st.sampled_from(["this", "other_real", "other_exercise"]),
    "eta": st.none() | etas,
    "position_age_s": st.none() | seconds,
}
CALL_FAULTS: dict[str, st.SearchStrategy[Any]] = {
    "system": st.just("cad"),
    "code": st.sampled_from(["RESPIRATORY_ARREST", "CHEST_PAIN"]),
    "hazards": st.sampled_from([("Weapons",), ("stairs", "known-violence"), ("",)]),
    "age": st.sampled_from(["child", "unknown"]),
    "age_years": st.integers(0, 100),
    "exercise": st.just(True),
}


@st.composite
def spoilt(draw: st.DrawFn, faults: dict[str, st.SearchStrategy[Any]]) -> dict[str, Any]:
    """Some of the fields, often none, each with any value of its type."""
    if draw(st.booleans()):
        return {}
    names = draw(st.sets(st.sampled_from(sorted(faults)), max_size=3))
    return {name: draw(faults[name]) for name in sorted(names)}


@st.composite
def candidates(draw: st.DrawFn) -> Candidate:
    like = draw(st.sampled_from([XT21, A102]))
    number = draw(st.integers(0, 2**64))
    unit = replace(like, id=UUID(int=number), call_sign=f"{like.call_sign[0]}{number}")
    close = replace(unit, eta=eta(draw(st.integers(60, 480))))
    return replace(close, **draw(spoilt(UNIT_FAULTS)))


calls = st.builds(lambda faults: replace(CALL, **faults), spoilt(CALL_FAULTS))


@dataclass(frozen=True)
class Case:
    units: list[Candidate]
    call: CallFacts
    asked: AskedUnits
    terms_of: Mapping[UUID, Terms]
    going: list[CrewGoing]

    def crews(self) -> list[Considered]:
        return consider_crews(self.units, self.call, self.asked, self.terms_of)

    def co_responders(self) -> list[Considered]:
        return consider_co_responders(self.units, self.call, self.asked, self.terms_of, self.going)


anyones = st.dictionaries(st.sampled_from(AGENCIES), any_terms)
crews_going = st.lists(st.builds(CrewGoing, call_sign=st.just("A1"), eta_s=seconds), max_size=2)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    units = draw(st.lists(candidates(), max_size=6, unique_by=lambda unit: unit.id))
    ours = Terms(scheme=draw(schemes), is_on=True)
    asked = {str(unit.id): draw(st.sampled_from(STATUSES)) for unit in units if draw(st.integers(0, 5)) == 5}
    theirs = draw(st.sampled_from([{}, {POLICE: ours}]) | anyones)
    going = draw(st.just([CrewGoing(call_sign="A1", eta_s=500)]) | crews_going)
    return Case(units, draw(calls), AskedUnits(statuses=asked), {**TERMS, **theirs}, going)


@given(cases())
def test_every_unit_is_considered_once_and_every_reason_against_it_is_said(case: Case) -> None:
    crews, cos = case.crews(), case.co_responders()
    assert sorted(one.unit.id for one in crews + cos) == sorted(unit.id for unit in case.units)
    for one in crews + cos:
        assert one.checks
        assert not one.chosen
        names = [check.check for check in one.checks]
        assert len(set(names)) == len(names)
        assert all(reason_of(check).strip() and "None" not in reason_of(check) for check in one.checks)
    assert {one.role for one in crews} <= {"crew"}
    assert {one.role for one in cos} <= {"co_responder"}


@given(cases())
def test_no_unit_is_eligible_that_is_not_there_to_be_sent(case: Case) -> None:
    for one in case.crews() + case.co_responders():
        if one.is_eligible:
            unit = one.unit
            assert unit.duty in ("available", "divertible")
            assert unit.crew
            assert unit.commitment in (None, "other_exercise")
            assert str(unit.id) not in case.asked.statuses
            # A crew of which nobody knows where it is is asked last; a co-responder must be sooner, so it is not.
            is_known = unit.position_age_s is not None and one.eta_s is not None
            assert is_known or (one.role == "crew" and one.is_stale)
            if case.call.exercise:
                assert unit.drill
                assert (unit.duty, unit.commitment) == ("available", None)


@given(cases())
def test_no_crew_is_eligible_whose_position_is_too_old(case: Case) -> None:
    for one in case.crews():
        if one.is_eligible:
            assert (one.unit.position_age_s or 0) <= 900


@given(cases())
def test_no_co_responder_is_eligible_outside_its_scheme(case: Case) -> None:
    for one in case.co_responders():
        if one.is_eligible:
            held = case.terms_of[one.unit.agency]
            scheme = held.scheme
            assert scheme is not None
            assert held.is_on
            assert scheme.weekly_cap is None or held.alerts_this_week < scheme.weekly_cap
            assert activates(scheme, case.call.system, case.call.code)
            assert exclusion_of(scheme, case.call.hazards, case.call.age, case.call.age_years) is None
            assert (one.unit.position_age_s or 0) <= scheme.co_responder.position_max_age_s
            assert_competent(one.unit, scheme)
            assert_equipped(one.unit, scheme)
            assert_first(one, scheme, case.going)


def assert_competent(unit: Candidate, scheme: Scheme) -> None:
    for required in scheme.competence.required:
        holding = [one.competences.get(required.code, date.min) >= TODAY for one in unit.crew]
        assert any(holding)
        assert scheme.competence.of == "anyone" or all(holding)


def assert_equipped(unit: Candidate, scheme: Scheme) -> None:
    for item in scheme.kit:
        if item.required:
            state = unit.kit[item.item]
            assert state.serviceable
            assert state.expires is not None or not item.dated
            assert state.expires is None or state.expires >= TODAY


def assert_first(one: Considered, scheme: Scheme, going: list[CrewGoing]) -> None:
    eta = one.unit.eta
    assert eta is not None
    assert eta.distance_m <= scheme.co_responder.radius_m
    assert eta.eta_s <= scheme.co_responder.eta_ceiling_s
    if not going:
        # The ambulance is requested though no crew is assigned yet.
        assert scheme.co_responder.without_ambulance == "send"
        return
    fastest = min(crew.eta_s for crew in going if crew.eta_s is not None)
    assert eta.eta_s + eta.uncertainty_s <= fastest - scheme.co_responder.margin_s


@given(cases(), st.data())
def test_the_order_is_by_merit_and_not_by_how_units_came(case: Case, data: st.DataObject) -> None:
    shuffled = replace(case, units=data.draw(st.permutations(case.units)))
    for listed, again in ((case.crews(), shuffled.crews()), (case.co_responders(), shuffled.co_responders())):
        assert listed == again
        assert ranked(reversed(listed)) == listed
        eligible = [one.is_eligible for one in listed]
        assert eligible == sorted(eligible, reverse=True)
        for group in (True, False):
            known = [one.eta_s for one in listed if one.is_eligible is group and not one.is_stale]
            assert known == sorted(known, key=lambda eta_s: float("inf") if eta_s is None else eta_s)


@given(cases(), st.data())
def test_there_is_always_a_sentence(case: Case, data: st.DataObject) -> None:
    considered = [
        replace(one, chosen=one.is_eligible and data.draw(st.booleans()))
        for one in case.crews() + case.co_responders()
    ]
    text = sentences_of(considered, gain_s(considered))
    assert re.match(r"[A-Z]", text)
    assert text.endswith(".")
    assert "None" not in text
    assert "  " not in text
    goes = [one.unit.call_sign for one in considered if one.chosen]
    assert all(re.search(rf"\b{call_sign}\b", text) for call_sign in goes)


@given(calls, st.lists(schemes, max_size=3))
def test_the_ambulance_is_held_only_for_a_hazard(call: CallFacts, several: list[Scheme]) -> None:
    held = is_held(call, several)
    assert not (held and not call.hazards)
    assert is_held(call, [*several, SCHEME]) >= held
