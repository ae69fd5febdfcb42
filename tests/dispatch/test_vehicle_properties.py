"""Properties of the choice of crews that are true for any fleet."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from apps.dispatch.coverage import _filled
from apps.dispatch.eligibility.candidates import Candidate, Considered, CrewGoing
from apps.dispatch.eligibility.plan import has_skill, plan_of, relaxed, unmet
from apps.dispatch.eligibility.rules import consider_co_responders, consider_crews
from apps.units.aboard import Aboard
from tests.dispatch.fleet import A102, CALL, NOBODY_ASKED, SCHEME, TERMS, XT21, eta, skill, unit

SKILLS = [None, *(skill(code) for code in ("first_aider", "emt", "paramedic", "doctor"))]
aboard = st.builds(
    lambda make, held, treats, transports, hands: Aboard(
        make=make,
        make_label=make.replace("_", " "),
        skill=held,
        is_treating=treats or held is not None,
        transports=transports,
        hands=hands,
    ),
    st.sampled_from(["double_crewed_ambulance", "rapid_response_car", "patient_transport", "minibus"]),
    st.sampled_from(SKILLS),
    st.booleans(),
    st.sampled_from([None, True, False]),
    st.integers(1, 3),
)
ages = st.sampled_from([5, 600, 901, 7_200])
fleets = st.lists(st.tuples(aboard, st.integers(30, 2_000), ages), max_size=8).map(
    lambda found: [
        unit(A102, f"A{number}", aboard=one, eta=eta(eta_s), position_age_s=age)
        for number, (one, eta_s, age) in enumerate(found)
    ]
)
categories = st.sampled_from(["cardiac_arrest", "fall"])


def chosen(fleet: list[Candidate], category: str) -> tuple[list[Considered], list[Considered]]:
    """All considered, and those alerted in turn."""
    call = replace(
        CALL, category=category, is_arrest=category == "cardiac_arrest", plan=plan_of(SCHEME.crew, category)
    )
    considered = consider_crews(fleet, call, NOBODY_ASKED, TERMS)
    return considered, [one for one in _filled(list(considered), call.plan) if one.chosen]


@given(fleets)
def test_an_arrest_gets_a_clinician_wherever_one_is_eligible(fleet: list[Candidate]) -> None:
    considered, sent = chosen(fleet, "cardiac_arrest")
    able = [one for one in considered if one.is_eligible and has_skill("paramedic", one.unit.aboard, True)]
    assert any(has_skill("paramedic", one.unit.aboard, True) for one in sent) is bool(able)


@given(fleets)
def test_an_arrest_gets_a_crew_that_conveys_wherever_one_is_eligible(fleet: list[Candidate]) -> None:
    considered, sent = chosen(fleet, "cardiac_arrest")

    def conveys(one: Considered) -> bool:
        return one.unit.aboard.transports is not False and one.unit.aboard.is_treating

    assert any(map(conveys, sent)) is any(one.is_eligible and conveys(one) for one in considered)


@given(fleets, categories, st.booleans())
def test_patient_transport_is_never_chosen(fleet: list[Candidate], category: str, waited: bool) -> None:
    plan = plan_of(SCHEME.crew, category)
    call = replace(CALL, category=category, plan=relaxed(plan) if waited else plan)
    found = _filled(consider_crews(fleet, call, NOBODY_ASKED, TERMS), call.plan)
    assert not [one for one in found if one.chosen and one.unit.aboard.make == "patient_transport"]


@given(fleets, categories)
def test_the_age_of_positions_takes_nobody_off_the_list(fleet: list[Candidate], category: str) -> None:
    old = [replace(one, position_age_s=50_000) for one in fleet]
    eligible = [
        {one.unit.id for one in chosen(units, category)[0] if one.is_eligible} for units in (fleet, old)
    ]
    assert eligible[0] == eligible[1]


@given(fleets, categories)
def test_who_is_sent_adds_to_what_is_met_and_nobody_is_sent_for_nothing(
    fleet: list[Candidate], category: str
) -> None:
    _, sent = chosen(fleet, category)
    plan = plan_of(SCHEME.crew, category)
    met = [unmet(plan, [one.unit.aboard for one in sent[:number]]) for number in range(len(sent) + 1)]
    assert all(before != after for before, after in pairwise(met))


@given(fleets)
def test_a_crew_without_the_skill_never_refuses_a_co_responder(fleet: list[Candidate]) -> None:
    going = [
        CrewGoing(call_sign=one.call_sign, eta_s=one.eta.eta_s if one.eta else 0, aboard=one.aboard)
        for one in fleet
        if not has_skill("paramedic", one.aboard, True)
    ]
    (found,) = consider_co_responders([XT21], CALL, NOBODY_ASKED, TERMS, going)
    assert [check.check for check in found.failed] == []
