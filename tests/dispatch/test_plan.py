"""What a call needs of the crews, from the scheme and the call, and which of it a set of crews meets."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.dispatch.eligibility.plan import (
    UNKNOWN,
    Need,
    Plan,
    next_of,
    places_open,
    plan_of,
    relaxed,
    shortfall_of,
    unmet,
    wanted,
)
from apps.doctrine.scheme import CrewNeed
from apps.doctrine.scheme_file import read_scheme
from apps.doctrine.selectors import shipped_scheme
from apps.units.aboard import Aboard
from tests.dispatch.fleet import skill
from tests.support.scheme import SCHEME

EMT, PARAMEDIC, DOCTOR = skill("emt"), skill("paramedic"), skill("doctor")
AMBULANCE = Aboard(skill=PARAMEDIC, transports=True)
CAR = Aboard(skill=PARAMEDIC, transports=False, hands=1)
EMT_AMBULANCE = Aboard(skill=EMT, transports=True)
EMT_CAR = Aboard(skill=EMT, transports=False, hands=1)
NOBODY_TREATS = Aboard(is_treating=False, transports=True, hands=1)
TERMS = shipped_scheme().crew


def plan(category: str = "cardiac_arrest", patients: int = 1) -> Plan:
    return plan_of(TERMS, category, patients)


def missing(*going: Aboard, of: Plan | None = None) -> list[str]:
    asked = of or plan()
    return [shortfall_of(need, going, asked) for need in unmet(asked, going)]


def test_the_shipped_scheme_asks_for_a_paramedic_transport_and_four_hands_at_an_arrest() -> None:
    assert plan().needs == (Need(skill="paramedic"), Need(transports=True), Need(hands=4))
    assert plan("chest_pain").needs == (Need(skill="emt", transports=True),)
    assert (plan().never, plan().any_after_s, plan().at_most) == (frozenset({"patient_transport"}), 120, 2)


def test_every_patient_needs_as_much_and_beyond_a_number_a_desk_decides() -> None:
    assert plan("chest_pain", 3).needs == (Need(skill="emt", transports=True, count=3),)
    assert plan("chest_pain", 99) == plan("chest_pain", 4) != plan("chest_pain", 3)


@pytest.mark.parametrize(
    ("going", "left"),
    [
        ([], ["no_skill_near", "none_transporting", "too_few_hands"]),
        ([AMBULANCE], ["too_few_hands"]),
        ([AMBULANCE, AMBULANCE], []),
        ([CAR], ["none_transporting", "too_few_hands"]),
        ([CAR, EMT_AMBULANCE], ["too_few_hands"]),
        ([EMT_AMBULANCE, EMT_AMBULANCE], ["no_skill_near"]),
        ([NOBODY_TREATS], ["no_skill_near", "none_transporting", "too_few_hands"]),
        ([Aboard(skill=DOCTOR, transports=True, hands=4)], []),
        ([UNKNOWN, UNKNOWN], []),
    ],
)
def test_one_crew_may_meet_several_needs(going: list[Aboard], left: list[str]) -> None:
    assert missing(*going) == left


def test_several_patients_multiply_what_is_needed() -> None:
    two = plan(patients=2)
    assert two.needs == (Need(skill="paramedic", count=2), Need(transports=True, count=2), Need(hands=8))
    assert two.at_most == 4
    assert plan(patients=0) == plan()


def test_an_unknown_skill_counts_only_where_the_scheme_says_so() -> None:
    strict = plan_of(msgspec.structs.replace(TERMS, unknown_skill="does_not_count"), "cardiac_arrest")
    unknown = Aboard(hands=4)
    assert missing(unknown) == []
    assert missing(unknown, of=strict) == ["no_skill_near", "none_transporting"]


def test_a_skill_that_no_list_knows_is_held_by_nobody() -> None:
    row = msgspec.structs.replace(TERMS.response[0], needs=(CrewNeed(skill="surgeon"),))
    asked = plan_of(msgspec.structs.replace(TERMS, response=(row,)), "cardiac_arrest")
    assert missing(AMBULANCE, Aboard(skill=DOCTOR), of=asked) == ["no_skill_near"]


def test_the_nearest_of_any_skill_is_one_crew_more() -> None:
    any_crew = relaxed(plan())
    assert next_of(any_crew, [], [NOBODY_TREATS, EMT_CAR, AMBULANCE]) == 1
    assert next_of(any_crew, [], [NOBODY_TREATS]) == 0
    assert next_of(any_crew, [EMT_CAR], [AMBULANCE]) is None
    assert (any_crew.never, any_crew.is_any) == (frozenset({"patient_transport"}), True)


def test_schemes_that_say_a_number_of_crews_go_on_meaning_that_number() -> None:
    crew = read_scheme(SCHEME.replace("for_arrest: 1", "for_arrest: 3")).crew
    assert plan_of(crew, "cardiac_arrest").needs == (Need(count=3),)
    assert plan_of(crew, "chest_pain").needs == (Need(count=1),)
    assert places_open(plan_of(crew, "cardiac_arrest"), [CAR]) == 2


def test_crews_for_hands_alone_end_at_the_number_of_the_scheme() -> None:
    assert wanted(plan(), [AMBULANCE, CAR]) == ()
    assert missing(AMBULANCE, CAR) == ["too_few_hands"]
    assert wanted(plan(), [EMT_CAR, EMT_CAR, EMT_CAR]) == (Need(skill="paramedic"), Need(transports=True))


def test_the_nearest_paramedic_goes_before_a_nearer_technician() -> None:
    assert next_of(plan(), [], [EMT_CAR, EMT_AMBULANCE, CAR, AMBULANCE]) == 2
    assert next_of(plan(), [CAR], [EMT_CAR, EMT_AMBULANCE, AMBULANCE]) == 1
    assert next_of(plan(), [CAR, EMT_AMBULANCE], [EMT_CAR]) is None
    assert next_of(plan(), [], [EMT_CAR]) == 0


crews = st.builds(
    lambda skill, treats, transports, hands: Aboard(
        skill=skill, is_treating=treats or skill is not None, transports=transports, hands=hands
    ),
    st.sampled_from([None, EMT, PARAMEDIC, DOCTOR]),
    st.booleans(),
    st.sampled_from([None, True, False]),
    st.integers(0, 4),
)


@given(st.lists(crews, max_size=5), st.integers(1, 3), st.sampled_from(["cardiac_arrest", "other"]))
def test_places_are_open_exactly_while_something_is_wanted(
    going: list[Aboard], patients: int, of: str
) -> None:
    found = plan(of, patients)
    assert (places_open(found, going) > 0) is bool(wanted(found, going))


@given(st.lists(crews, max_size=8))
def test_the_first_crew_sent_has_the_skill_if_any_has(near: list[Aboard]) -> None:
    first = next_of(plan(), [], near)
    has_skill = [one for one in near if "no_skill_near" not in missing(one)]
    assert (first is None) is (not any(one.is_treating for one in near))
    assert first is None or not has_skill or near[first] in has_skill
